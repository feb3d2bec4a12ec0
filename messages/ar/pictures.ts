import type { Messages } from '../types.ts'

export const pictures: Messages['pictures'] = {
  add: 'إضافة صور',
  addMore: 'إضافة صور أخرى',
  camera: 'التقاط صورة',
  drop: 'أو أفلتها هنا. JPEG أو PNG أو WebP، حتى 25 ميغابايت للصورة.',
  uploading: 'جارٍ استلام {name}',
  checking: 'جارٍ فحص {name}',
  taken:
    '{count, plural, zero {لم تُضف أي صورة} one {أضيفت صورة واحدة} two {أضيفت صورتان} few {أضيفت # صور} many {أضيفت # صورة} other {أضيفت # صورة}}',
  tooMany:
    '{max, plural, zero {لا يمكن إضافة صور} one {الحد الأقصى صورة واحدة} two {الحد الأقصى صورتان} few {الحد الأقصى # صور} many {الحد الأقصى # صورة} other {الحد الأقصى # صورة}}. احذف واحدة لإضافة أخرى.',
  again: 'حاول مرة أخرى',
  alt: 'ماذا يظهر في الصورة؟',
  altHint: 'لمن لا يستطيع رؤيتها. مثال: «أطفال يزرعون الفاصولياء في حديقة المدرسة».',
  who: 'من يظهر في الصورة؟',
  whoTagged: 'أطفال يمكن التعرف عليهم',
  whoNone: 'لا يمكن التعرف على أحد',
  whoNoneHint: 'من الخلف أو من بعيد أو دون أشخاص.',
  find: 'ابحث عن طفل',
  findNone: 'لا يوجد طفل يطابق «{words}».',
  findFailed: 'لم تُحمّل الأسماء. حاول مرة أخرى.',
  tagged:
    '{count, plural, zero {لم يُختر أحد بعد} one {اختير طفل واحد} two {اختير طفلان} few {اختير # أطفال} many {اختير # طفلًا} other {اختير # طفل}}',
  untag: 'إزالة {name}',
  noClass: 'أطفال آخرون',
  state: {
    ask: 'قل من يظهر',
    none: 'لا يمكن التعرف على أحد',
    checking: 'جارٍ التحقق من الموافقة',
    agreed:
      '{count, plural, zero {توجد موافقة} one {توجد موافقة} two {توجد موافقة للطفلين} few {توجد موافقة للجميع (#)} many {توجد موافقة للجميع (#)} other {توجد موافقة للجميع (#)}}',
    missing: 'لا توجد موافقة هنا: {names}',
    unknown: 'ليسوا من صفوفك: {names}',
    failed: 'يُتحقق من الموافقة عند الإرسال',
  },
  stripped: {
    all: 'أزلنا ما كانت الصورة تذكره: {what}.',
    gps: 'المكان',
    camera: 'الكاميرا والوقت',
    author: 'أسماء',
  },
  summary:
    '{total, plural, zero {لا صور} one {صورة واحدة} two {صورتان} few {# صور} many {# صورة} other {# صورة}}: {clear, plural, zero {لا شيء جاهز} one {واحدة جاهزة} two {اثنتان جاهزتان} few {# جاهزة} many {# جاهزة} other {# جاهزة}}{asks, plural, zero {} one {، واحدة تنتظر جوابًا} two {، اثنتان تنتظران جوابًا} few {، # تنتظر جوابًا} many {، # تنتظر جوابًا} other {، # تنتظر جوابًا}}',
  earlier: 'نقل إلى الأمام',
  later: 'نقل إلى الخلف',
  moved: 'الآن الصورة {position, number} من {total, number}',
  remove: 'إزالة هذه الصورة',
  number: 'الصورة {position, number} من {total, number}',
  refused: {
    empty: 'الملف {name} فارغ. اختر صورة أخرى.',
    'too-large': 'الملف {name} أكبر من 25 ميغابايت. اختر نسخة أصغر.',
    incomplete: 'لم يصل {name} كاملًا. تحقق من الاتصال وحاول مرة أخرى.',
    'unsupported-type':
      'الملف {name} ليس صورة JPEG أو PNG أو WebP. على آيفون اختر «الأكثر توافقًا» في إعدادات الكاميرا.',
    'too-many-pixels': 'في {name} عدد كبير جدًا من النقاط. اختر نسخة أصغر.',
    unreadable: 'الملف {name} تالف ولا يمكن قراءته. اختر نسخة أخرى.',
    'took-too-long': 'استغرقت قراءة {name} وقتًا طويلًا. اختر نسخة أصغر.',
    busy: 'تصل صور كثيرة الآن. حاول مع {name} مرة أخرى بعد دقيقة.',
    'signed-out': 'انتهت جلستك. سجّل الدخول ثم أضف {name} من جديد.',
    forbidden: 'لا يمكن لحسابك إضافة صور.',
    failed: 'لم نتمكن من استلام {name}. حاول مرة أخرى.',
  },
}
