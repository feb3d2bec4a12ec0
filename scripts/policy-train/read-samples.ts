import { readdirSync, readFileSync } from 'node:fs'
import { readPassages } from '#lib/policy/model/find-passages.ts'
import { readFeatures } from '#lib/policy/model/read-features.ts'
import { foldText } from '#lib/text/fold-text.ts'
import { splitSentences } from '#lib/text/split-sentences.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'

export interface Sample {
  /**
   * snide, hint, insult, ok-tone … as in the files, or as the corpus labels them; of the corpus, `innocent` is what staff may
   * say, and `other` what a family says or what is marked for another reason: neither model's to trouble.
   */
  label: string
  lang: string
  text: string
  /** Lines of one number say much the same in several languages: they are held out together. */
  fold: number
  /** Features of the whole. */
  whole: number[]
  /** Features of what the engine will look at. */
  passages: number[][]
}

export const FOLDS = 5
const HOME = new URL('../../tests/policy/', import.meta.url)

export function toSample(label: string, lang: string, text: string, line: number): Sample {
  const { text: folded } = foldText(text)
  const tokens = tokenizeText(folded)
  return {
    label,
    lang,
    text,
    fold: Math.floor(line / 5) % FOLDS,
    whole: readFeatures(tokens, 0, tokens.length),
    passages: readPassages(tokens, splitSentences(folded)).map(([from, to]) =>
      readFeatures(tokens, from, to),
    ),
  }
}

/** tests/policy/training/<language>.tsv: label, text. */
export function readTraining(): Sample[] {
  const folder = new URL('training/', HOME)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line, i) => {
          const [label = '', text = ''] = line.split('\t')
          return toSample(label, file.replace('.tsv', ''), text, i)
        }),
    )
}

interface CorpusLine {
  lang: string
  body: string
  senderRole?: string
  expect?: { outcome: string; topics: string[] }
}

/** In a longer one nobody has said which sentence is meant. */
const LONGEST = 320

/** A remark, an insult or a hint of the corpus by its own label; null where a model should not learn from it. */
function labelOf({ body, expect, senderRole }: CorpusLine): string | null {
  const topics = expect?.topics ?? []
  const rude = topics.includes('unprofessional')
  const asks = topics.includes('off-platform-invite')
  if (!rude && !asks) return topics.length === 0 && senderRole !== 'family' ? 'innocent' : 'other'
  if (topics.length > 1 || body.length > LONGEST) return null
  if (rude) return expect?.outcome === 'warn' ? 'snide' : 'insult'
  return expect?.outcome === 'hold' ? 'hint' : null
}

/** The corpus: remarks, insults and hints as people wrote them who had not seen the engine, and what is none of these. */
export function readCorpus(): Sample[] {
  const corpus = readdirSync(new URL('corpus/', HOME)).filter((file) => file.endsWith('.jsonl'))
  return [...corpus.map((file) => `corpus/${file}`), 'innocent.jsonl'].sort().flatMap((file) =>
    readFileSync(new URL(file, HOME), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((text, i) => {
        const line = JSON.parse(text) as CorpusLine
        const label = labelOf(line)
        return label === null ? [] : toSample(label, line.lang, line.body, i)
      }),
  )
}
