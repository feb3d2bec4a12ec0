import type { PrintedLetter } from '../actions.ts'

/** The letter as it comes out of the printer: in its reader's language, one page, black on white. */
export function Letter({ letter }: { letter: PrintedLetter }) {
  const { words, lang, dir } = letter
  return (
    <article
      lang={lang}
      dir={dir}
      className="mb-8 flex max-w-2xl flex-col gap-6 border border-line bg-raised p-8 md:p-12 print:m-0 print:max-w-none print:border-0 print:bg-transparent print:p-0"
    >
      <h2 className="text-display">{words.title}</h2>
      <p>{words.greeting}</p>
      <p>{words.opening}</p>
      <div className="flex flex-wrap items-start gap-8">
        <img src={letter.qr} alt={words.qr} width={160} height={160} className="bg-print p-2" />
        <dl className="flex flex-col gap-3">
          <div>
            <dt className="text-meta text-faint">{words.code}</dt>
            <dd
              className="font-mono text-read font-bold whitespace-nowrap md:text-display print:text-display"
              dir="ltr"
            >
              {letter.code}
            </dd>
          </div>
          <div>
            <dt className="text-meta text-faint">{words.email}</dt>
            <dd className="font-semibold break-all" dir="ltr">
              {letter.email}
            </dd>
          </div>
        </dl>
      </div>
      <h3 className="text-read font-semibold">{words.howTitle}</h3>
      <ol className="flex list-decimal flex-col gap-2 ps-6">
        <li>{words.step1}</li>
        <li>{words.step2}</li>
        <li>{words.step3}</li>
      </ol>
      <p>{words.until}</p>
      <p className="text-meta text-faint">{words.keep}</p>
    </article>
  )
}
