import { foldText } from '#lib/text/fold-text.ts'

/** First names that are also everyday words, months, places or titles in one of the ten languages. */
export const COMMON_WORD_NAMES: ReadonlySet<string> = new Set(
  `nacho pepe rosie bean peanut buddy sunshine hope will mark rose may joy chase summer art faith dean autumn grace bill bob jack john june april august melody harmony
  iris lily daisy violet ivy olive hazel ginger sage basil jasmine ruby pearl amber crystal jade opal sunny dawn eve star
  sky skye skylar river brook lake forest glen cliff heath dale rich rob pat nick frank earnest ernest harry victor max
  miles chance hunter mason carter cooper tanner taylor tyler parker porter fisher archer baker gardener sawyer ranger
  ace king prince duke earl major noble justice justin angel charity mercy patience constance felicity prudence verity
  honor honour trinity destiny genesis heaven nevaeh serenity liberty america china india israel paris london sydney
  austin dallas houston denver phoenix jordan chelsea brooklyn madison savannah georgia virginia florence carolina dakota
  montana asia rain rainy storm winter spring stone clay flint rusty sandy misty bliss gene jean robin jay wren martin
  drake colt wolf bear fox lane penny nickel dot dash art drew don ray rod stew chuck hank buck cash ford chase pace
  young long short small little rock cole case kit kat page paige reed reid read wade ward grant bud guy gale gay
  christian cherry candy honey sugar coco peach plum berry apple clementine kale rye maple willow holly ash rowan linden
  magnolia rosemary myrtle heather fern flora luna nova stella aurora ocean marina sol luz paz mar cruz angel angeles
  rosa linda bella clara blanca celeste alma dulce flor gloria gracia mercedes milagros nieves pilar remedios rocio
  soledad socorro socorros consuelo dolores esperanza estrella fe jesus leon domingo salvador santos victoria primavera
  abril julio agosto cielo vida vera claro alegria aurora marcha marie pierre rene blanche claire aimee desiree ange
  clement constant fleur france noel pascal prudent reine victoire sable perle belle mai lan hoa thu xuan ha dong hong
  huong mai an anh binh bao chi cuc dao dung duc gia giang hai hang hanh hieu hoang hung hue huy khanh khoa kim lam
  linh long loan minh my nam nga ngan nghia ngoc nhung nhi phong phuc phuong quan quang quy son tam tan thang thanh
  thao thi thien tho thuy tien tin toan trang tri trong truc trung tu tuan tuyen van viet vinh vu xuan yen вера надежда
  любовь роза лилия майя марк слава мир роман лев злата светлана زهرة نور أمل امل سلام كريم جميل جميلة سعيد فرح هدى
  إيمان ايمان أمان نجاح ربيع شمس قمر بدر وفاء حسن علي आशा शान्ति ज्योति कमल पूजा गीता सीता सूर्य आकाश सागर सपना`
    .split(/\s+/)
    .map((w) => foldText(w).text),
)
