import type { mail as english } from '#messages/en/mail.ts'
import type { Words } from '#messages/types.ts'

export const mail = {
  notice: {
    subject: 'رسالة جديدة من {school}',
    subjectUrgent: 'عاجل: رسالة من {school}',
    aboutChild: 'أرسل إليك {sender} ({label}) رسالة عن طفلك.',
    message: 'أرسل إليك {sender} ({label}) رسالة.',
    post: 'نشر {sender} ({label}) شيئًا لك.',
    read: 'اقرأها هنا: {link}',
    why: 'حفاظًا على الخصوصية، نص الرسالة ليس في هذا البريد.',
  },
  post: {
    by: '{sender}، {label}',
    pictures:
      '{count, plural, one {توجد صورة واحدة. شاهدها بعد تسجيل الدخول: {link}} two {توجد صورتان. شاهدهما بعد تسجيل الدخول: {link}} few {توجد # صور. شاهدها بعد تسجيل الدخول: {link}} other {توجد # صورة. شاهدها بعد تسجيل الدخول: {link}}}',
    writtenIn: 'كُتبت باللغة: {language}.',
    open: 'افتحها في البوابة: {link}',
    urgentSubject: 'عاجل: {subject}',
  },
  footer: {
    reply: 'لا أحد يقرأ الردود على هذا البريد. للرد، استخدم الرابط أعلاه.',
    unsubscribe: 'رسائل كثيرة؟ أوقف رسائل البريد المعتادة من {school}: {link}',
    urgent: 'وصلك هذا البريد لأن المدرسة جعلته عاجلًا.',
    school: 'أرسلته {school}',
  },
  system: {
    invitation: {
      subject: 'حسابك في {school}',
      body: 'أنشأت المدرسة حسابًا لك. استخدم هذا الرابط لاختيار كلمة المرور: {link}',
      until: 'يعمل الرابط مرة واحدة، حتى {until}.',
    },
    reviewed: {
      subject: 'هناك جديد عما كتبته',
      approved: 'تمت الموافقة على منشورك.',
      returned: 'أُعيد إليك منشورك. السبب في البوابة.',
      rejected: 'لم تتم الموافقة على منشورك. السبب في البوابة.',
      asked: 'لدى المراجع سؤال عن منشورك.',
      stopped: 'تغيّر شيء قبل خروج منشورك، فهو ينتظر من جديد.',
      'taken-down': 'أُزيل ما أرسلته، ولم يعد القرّاء يرونه.',
      open: 'شاهده هنا: {link}',
    },
    checkpoint: {
      subject: 'سجل {school}: نقطة تحقق موقعة عند {size} حدثًا',
      body: 'احتفظ بهذا البريد. فهو يثبت لاحقًا أن السجل لم يتغير. يقارنه الأمر `npm run audit:verify`.',
    },
  },
  unsubscribe: {
    title: 'إيقاف رسائل البريد المعتادة؟',
    body: 'لن ترسل إليك {school} بريدًا عن المنشورات والرسائل المعتادة. تبقى في البوابة. وتصلك الرسائل العاجلة.',
    button: 'إيقاف رسائل البريد المعتادة',
    done: 'تم. لن يصلك بريد معتاد من {school} بعد الآن.',
    back: 'يمكنك تشغيلها من جديد في البوابة، ضمن المزيد.',
    invalid: 'هذا الرابط لا يعمل. افتح الرابط من أحدث بريد مرة أخرى.',
  },
} as const satisfies Words<typeof english>
