import type { FamilyMessageId } from './messages-en.ts'

/** Findings a guardian or group officer can meet, in Portuguese. */
export const MESSAGES_PT = {
  'personal-phone-own':
    'Parece um número de telefone pessoal. Use o portal ou uma linha da escola; o número não pode seguir assim.',
  'personal-phone-family-side':
    'Você vai partilhar um número de telefone com outras famílias. Pode fazê-lo, se quiser.',
  'personal-phone-business':
    'Este número não está no registo da escola. Verifique se as famílias devem tê-lo.',
  'personal-email-own': 'Parece um e-mail pessoal. Use um endereço da escola ou peça que respondam aqui.',
  'personal-email-family-side': 'Você vai partilhar um e-mail com outras famílias. Pode fazê-lo, se quiser.',
  'personal-email-business':
    'Este e-mail não está no registo da escola. Verifique se as famílias devem tê-lo.',
  'personal-social-own': 'Isto leva a uma conta pessoal. Os assuntos da escola ficam nos canais da escola.',
  'personal-social-family-side': 'Você vai partilhar uma conta pessoal com outras famílias.',
  'personal-social-business': 'Esta página não é da escola. Verifique se as famílias devem vê-la.',
  'personal-page-media':
    'Fotos, trabalhos e dados dos alunos não vão para uma página pessoal. Use uma página oficial.',
  'personal-page-family-side':
    'Fala de fotos da escola numa página pessoal. Pense nas outras crianças que aparecem.',
  'invite-explicit':
    'Isto convida a falar fora do portal. Peça que respondam aqui ou por uma linha da escola.',
  'invite-hinted': 'Isto pode ser lido como convite para falar fora do portal. Alguém vai ver primeiro.',
  'invite-family-side':
    'A equipa responde aqui no portal, não em aplicações privadas. A sua mensagem pode seguir.',
  'invite-families': 'Isto convida outras famílias para uma aplicação privada. Ali a escola não pode ajudar.',
  'family-contact-shared': 'Isto dá a outros os contactos de uma família. A escola verifica antes de enviar.',
  'family-contact-family-side': 'Isto partilha os contactos de outra família. A escola verifica antes.',
  'private-detail': 'Isto conta a outros algo privado de uma criança. Escreva só à família dela.',
  'private-detail-family-side': 'Isto conta a outros algo privado de uma criança. A escola verifica antes.',
  'opt-out-name':
    'Nomeia uma criança cuja família pediu para não constar em listas. A escola verifica antes.',
  'name-consent': 'Nomeia uma criança numa página pública sem autorização. Retire o nome, por favor.',
  'caption-privacy':
    'Um nome completo, uma morada ou um lugar junto à foto de uma criança ajuda estranhos a achá-la.',
  'media-no-consent':
    'Para {count, plural, one {uma criança que aparece} other {# crianças que aparecem}} não há autorização neste canal. Retire a imagem ou escolha outra.',
  'media-no-consent-family-side': 'A imagem mostra uma criança de outra família. A escola verifica antes.',
  'media-unsaid': 'Diga que crianças se reconhecem aqui, ou que não se reconhece nenhuma.',
  'tone-snide': 'Isto pode soar a censura. Uma frase mais calma costuma ter resposta mais cedo.',
  'abuse-language': 'Isto pode ferir ou ameaçar alguém. Uma pessoa vai ver antes de enviar.',
  'abuse-family-side': 'A sua mensagem será entregue. Palavras simples ajudam a ser ouvido.',
  'underage-platform': '{platform} não é para menores de 13 anos. Não peça às crianças que abram conta.',
  'underage-platform-family-side': '{platform} não é para menores de 13 anos.',
  'unofficial-group': 'Não é uma página oficial da escola nem do grupo de pais; não pode ser divulgada.',
  'unofficial-group-family-side': 'Esta página não é da escola. As páginas oficiais estão no portal.',
  'disclaimer-misplaced': 'A nota de opinião pessoal não pertence a um canal oficial.',
  'alt-text-missing': 'Descreva esta imagem em poucas palavras para quem não a pode ver.',
  'text-in-image': 'As palavras desta imagem devem estar também na mensagem ou na descrição.',
  'publication-notice': 'As famílias das crianças mostradas são avisadas antes da publicação.',
  'parent-group-approval': 'A Direção vê cada mensagem do grupo de pais antes de ser enviada.',
  'audience-reminder': 'Muitas pessoas vão ler isto e pode ser um documento público. Leia mais uma vez.',
  'resharing-reminder':
    'Uma imagem pode circular seja qual for a configuração. Não marque nem partilhe outras crianças.',
  'rule-failed': 'Uma verificação não pôde ser feita; uma pessoa vai ver antes de enviar.',
  'own-term': 'A escola pede que esta expressão seja verificada.',
  'too-long': 'É mais longo do que se pode verificar; uma pessoa vai ver antes de enviar.',
} as const satisfies Record<FamilyMessageId, string>
