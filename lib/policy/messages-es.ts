import type { FamilyMessageId } from './messages-en.ts'

/** Findings a guardian or group officer can meet, in Spanish. */
export const MESSAGES_ES = {
  'personal-phone-own':
    'Parece un número de teléfono personal. Use el portal o una línea de la escuela; el número no puede enviarse así.',
  'personal-phone-family-side':
    'Va a compartir un número de teléfono con otras familias. Puede hacerlo si así lo desea.',
  'personal-phone-business':
    'Este número no está en el registro de la escuela. Revise si las familias deben tenerlo.',
  'personal-email-own':
    'Parece un correo personal. Use una dirección de la escuela o pida que respondan aquí.',
  'personal-email-family-side': 'Va a compartir un correo con otras familias. Puede hacerlo si así lo desea.',
  'personal-email-business':
    'Este correo no está en el registro de la escuela. Revise si las familias deben tenerlo.',
  'personal-social-own': 'Esto lleva a una cuenta personal. Los asuntos de la escuela van por sus canales.',
  'personal-social-family-side': 'Va a compartir una cuenta personal con otras familias.',
  'personal-social-business': 'Esta página no es de la escuela. Revise si las familias deben verla.',
  'personal-page-media':
    'Las fotos, los trabajos y los datos de los alumnos no van en una página personal. Use una página oficial.',
  'personal-page-family-side':
    'Habla de fotos de la escuela en una página personal. Piense en los otros niños que salen.',
  'invite-explicit':
    'Esto invita a hablar fuera del portal. Pida que respondan aquí o por una línea de la escuela.',
  'invite-hinted':
    'Esto puede entenderse como una invitación a hablar fuera del portal. Alguien lo revisará primero.',
  'invite-family-side':
    'El personal responde aquí en el portal, no en aplicaciones privadas. Su mensaje puede enviarse.',
  'invite-families':
    'Esto invita a otras familias a una aplicación privada. Allí la escuela no puede ver ni ayudar.',
  'family-contact-shared':
    'Esto da a otros los datos de contacto de una familia. La escuela lo revisará antes.',
  'family-contact-family-side':
    'Esto comparte los datos de contacto de otra familia. La escuela lo revisará antes de que otros lo vean.',
  'private-detail': 'Esto cuenta a otros algo privado de un niño. Escriba solo a su familia.',
  'private-detail-family-side': 'Esto cuenta a otros algo privado de un niño. La escuela lo revisará antes.',
  'opt-out-name': 'Nombra a un niño cuya familia pidió no aparecer en listas. La escuela lo revisará antes.',
  'name-consent': 'Nombra a un niño en una página pública sin permiso para ello. Quite el nombre, por favor.',
  'caption-privacy':
    'Un nombre completo, una dirección o un lugar junto a la foto de un niño ayuda a extraños a encontrarlo.',
  'media-no-consent':
    'Para {count, plural, one {un niño que aparece} other {# niños que aparecen}} no hay permiso en este canal. Quite la imagen o elija otra.',
  'media-no-consent-family-side':
    'La imagen muestra a un niño de otra familia. La escuela la revisará antes.',
  'media-unsaid': 'Diga qué niños se reconocen aquí, o que no se reconoce a ninguno.',
  'tone-snide': 'Esto puede sonar a reproche. Una frase más tranquila suele recibir respuesta antes.',
  'abuse-language': 'Esto puede herir o amenazar a alguien. Una persona lo revisará antes de enviarlo.',
  'abuse-family-side': 'Su mensaje se entregará. Las palabras sencillas ayudan a que se escuche.',
  'underage-platform': '{platform} no es para menores de 13 años. No pida a los niños que abran una cuenta.',
  'underage-platform-family-side': '{platform} no es para menores de 13 años.',
  'unofficial-group':
    'No es una página oficial de la escuela ni de su grupo de padres; no se puede promover.',
  'unofficial-group-family-side':
    'Esta página no es de la escuela. Las páginas oficiales están en el portal.',
  'disclaimer-misplaced': 'La nota de opinión personal no va en un canal oficial.',
  'alt-text-missing': 'Describa esta imagen en pocas palabras para quien no puede verla.',
  'text-in-image': 'Las palabras de esta imagen deben estar también en el mensaje o en su descripción.',
  'publication-notice': 'Se avisa a las familias de los niños que aparecen antes de publicar.',
  'parent-group-approval': 'La Dirección revisa cada mensaje del grupo de padres antes de enviarlo.',
  'audience-reminder': 'Muchas personas leerán esto y puede ser un documento público. Léalo una vez más.',
  'resharing-reminder':
    'Una imagen puede circular sea cual sea la configuración. No etiquete ni comparta a otros niños.',
  'rule-failed': 'No se pudo hacer una revisión; una persona lo mirará antes de enviarlo.',
  'own-term': 'La escuela pide que se revise esta expresión.',
  'too-long': 'Es más largo de lo que se puede revisar; una persona lo mirará antes de enviarlo.',
} as const satisfies Record<FamilyMessageId, string>
