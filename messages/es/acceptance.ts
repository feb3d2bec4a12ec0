import { acceptance as en } from '../en/acceptance.ts'
import type { Words } from '../types.ts'

export const acceptance = {
  staff: en.staff,
  family: {
    point1: {
      title: 'Un solo lugar para los mensajes de la escuela',
      text: 'La escuela le escribe aquí y usted le escribe aquí. Los maestros no pueden usar su propio teléfono, correo o redes sociales para asuntos de la escuela. Por favor, no se lo pida.',
    },
    point2: {
      title: 'Sus mensajes siempre llegan',
      text: 'Lo que usted escribe a la escuela siempre se entrega. Si hay algo que pensar, antes ve una nota corta.',
    },
    point3: {
      title: 'Fotos de niños',
      text: 'Usted dice, para cada hijo, dónde se pueden mostrar fotos, voz, trabajos y nombre, y puede cambiarlo cuando quiera. Por favor, no comparta fotos de otros niños que reciba aquí. Una foto puede hacerse pública, diga lo que diga la configuración.',
    },
    point4: {
      title: 'Páginas oficiales',
      text: 'Las noticias sobre la escuela, su personal o sus niños van en las páginas propias de la escuela. Por favor, no abra páginas en nombre de la escuela. Lo que usted dice en privado es asunto suyo.',
    },
    point5: {
      title: 'Su cuenta es para usted',
      text: 'Por favor, no comparta su contraseña. Si la pierde, la oficina le da otra carta.',
    },
    point6: {
      title: 'Qué se guarda',
      text: 'La escuela guarda los mensajes y quién los leyó aquí. Nuestros correos no llevan rastreadores ocultos. Las preguntas van a la dirección de la escuela.',
    },
  },
  group: {
    point1: {
      title: 'Sus publicaciones van en las páginas oficiales',
      text: 'Lo que su grupo quiere contar a las familias o al público se propone aquí y aparece en las páginas de la escuela, con el nombre de su grupo.',
    },
    point2: {
      title: 'La dirección lo lee primero',
      text: 'Cada publicación de un grupo de padres la aprueba la dirección, o alguien que la dirección nombró por un tiempo. Nada se aprueba solo porque pasó el tiempo. Usted siempre ve cómo va su publicación.',
    },
    point3: {
      title: 'Sin páginas propias',
      text: 'Por favor, no abra redes sociales ni otras páginas que publiquen sobre el personal, los alumnos o los actos de la escuela en nombre de ella.',
    },
    point4: {
      title: 'Fotos de niños',
      text: 'Una foto con un niño solo se muestra donde su familia lo aceptó. Usted dice quién está en la foto; lo demás se busca.',
    },
    point5: {
      title: 'Datos de otras personas',
      text: 'No ponga en una publicación teléfonos privados, direcciones ni nada personal de familias, niños o personal.',
    },
    point6: {
      title: 'Qué se guarda y a quién preguntar',
      text: 'Se guarda lo que se propuso, devolvió y aprobó. Si una publicación vuelve, usted ve por qué y puede corregirla. Las preguntas van a la dirección de la escuela.',
    },
  },
} as const satisfies Words<typeof en>
