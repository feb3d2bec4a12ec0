import type { publicPages as en } from '../en/public-pages.ts'
import type { Words } from '../types.ts'

export const publicPages = {
  title: 'الأخبار',
  intro: 'ما تنشره {school} للجميع.',
  empty: 'لا أخبار بعد. ما تنشره المدرسة للجميع يظهر هنا أولًا.',
  by: '{name}، {capacity}',
  published: 'نُشر في {time}',
  changed: 'عُدّل في {time}',
  writtenIn: 'مكتوب باللغة: {language}',
  readMore: 'متابعة القراءة',
  older: 'أخبار سابقة',
  newer: 'أخبار أحدث',
  allNews: 'كل الأخبار',
  feed: 'المتابعة عبر RSS',
  takenDown: 'سحبت المدرسة هذا المنشور.',
  forFamilies: 'هل أنت من أولياء الأمور؟ رسائل أسرتك بعد تسجيل الدخول.',
  latest: 'آخر الأخبار',
  moreNews: 'كل الأخبار',
  welcome: 'رسائل بين {school} وأسرها',
  signIn: 'تسجيل الدخول',
  noAccount: 'ليس لديك حساب؟ يرسل إليك مكتب المدرسة رسالة.',
} as const satisfies Words<typeof en>
