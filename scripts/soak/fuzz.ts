import { randomBytes } from 'node:crypto'
import { ENDPOINTS, PAGES } from './addresses.ts'
import { KEYS, NASTY, NIL, QUERIES } from './hostile-values.ts'
import { type SoakReport, seededRandom } from './report.ts'

type Random = (limit: number) => number
interface Attack {
  path: string
  method: string
  headers: Record<string, string>
  body?: BodyInit
  /** A 500 to this is the framework's own, before any code of ours runs (docs/security.md, "The wire"). */
  framework?: string | undefined
}

const PEOPLE = ['teacher', 'director', 'office', 'friends', 'guardian', 'auditor', 'it'] as const
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)]!

function shapeless(random: Random, depth = 0): unknown {
  const kind = random(depth > 3 ? 4 : 7)
  if (kind === 0) return pick(NASTY, random)
  if (kind === 1) return random(2) === 0 ? null : random(2) === 0
  if (kind === 2) return random(1_000_000) - 500_000 + (random(2) === 0 ? 0.5 : 0)
  if (kind === 3) return pick(['class', 'school', 'public', 'message', 'post', NIL], random)
  if (kind === 4) return Array.from({ length: random(5) }, () => shapeless(random, depth + 1))
  return Object.fromEntries(
    Array.from({ length: random(8) }, () => [pick(KEYS, random), shapeless(random, depth + 1)]),
  )
}

function address(template: string, random: Random): string {
  const filled = template.replace('ID', () => encodeURIComponent(pick(NASTY, random).toWellFormed()))
  const query = Array.from(
    { length: random(4) },
    () =>
      `${pick(QUERIES, random)}=${encodeURIComponent(pick(NASTY, random).slice(0, 2_000).toWellFormed())}`,
  )
  if (random(25) === 0) query.push('broken=%zz%')
  return `${filled}${random(40) === 0 ? '%c0%ae' : ''}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

function bodyOf(random: Random): { body: BodyInit; type: string | null; framework?: string } {
  switch (random(7)) {
    case 0:
      return { body: JSON.stringify(shapeless(random)), type: 'application/json' }
    case 1:
      return { body: '{"communicationId": ', type: 'application/json' }
    case 2:
      return {
        body: new Uint8Array(randomBytes(1 + random(4_000))),
        type: pick(
          ['application/json', 'application/octet-stream', 'image/png', 'text/plain;charset=UTF-8'],
          random,
        ),
      }
    case 3:
      return {
        body: `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${pick(NASTY, random).toWellFormed()}`,
        type: `multipart/form-data${random(2) === 0 ? '; boundary=x' : ''}`,
        framework: 'a multipart body that breaks off',
      }
    case 4: {
      const form = new FormData()
      for (let field = random(8); field >= 0; field -= 1)
        form.append(pick([...KEYS, '$ACTION_KEY', 'name[]'], random), pick(NASTY, random))
      return {
        body: form,
        type: null,
        ...([...form.keys()].some((key) => key.startsWith('$ACTION')) && {
          framework: 'a damaged action reference',
        }),
      }
    }
    case 5:
      return {
        body: new URLSearchParams([[pick(KEYS, random), pick(NASTY, random)]]).toString(),
        type: 'application/x-www-form-urlencoded',
      }
    default:
      return {
        body: 'z'.repeat(random(20) === 0 ? 1_500_000 : random(3_000)),
        type: pick(['application/json', 'text/plain', 'nonsense', ''], random),
      }
  }
}

/**
 * No fault of the server's: it may close on a body it refuses to read to its end, and the largest address it takes comes
 * back in a redirect that is more than this client reads.
 */
const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_OVERFLOW'])

interface Form {
  page: string
  fields: [string, string][]
}

const unescapeHtml = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The forms of a page as a browser without JavaScript would send them. */
function readForms(page: string, html: string): Form[] {
  return [...html.matchAll(/<form[^>]*method="POST"[^>]*>([\s\S]*?)<\/form>/gi)].map(([, inside]) => ({
    page,
    fields: [...inside!.matchAll(/<(?:input|textarea|select|button)\b[^>]*?\bname="([^"]*)"[^>]*>/g)].map(
      ([tag, name]) => [unescapeHtml(name!), unescapeHtml(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '')],
    ),
  }))
}

function sendForm(form: Form, random: Random): BodyInit {
  const body = new FormData()
  for (const [name, value] of form.fields) {
    // The reference to the action stays whole: a dangling one is the framework's own 500 (docs/security.md).
    const mine = !name.startsWith('$ACTION')
    if (mine && random(6) === 0) continue
    body.append(name, mine && random(3) > 0 ? pick(NASTY, random) : value)
    if (mine && random(10) === 0) body.append(name, pick(NASTY, random))
  }
  return body
}

export interface Fuzz {
  /** Where the application runs. */
  url: string
  requests: number
  seed: number
  /** Signs in through the demo's buttons; `[]` stays outside. */
  people?: readonly string[]
  atOnce?: number
  say?: (line: string) => void
}

/** The cookies of a demo persona. */
async function signIn(url: string, person: string): Promise<string> {
  const page = await fetch(`${url}/sign-in`)
  const html = await page.text()
  const form = readForms('/sign-in', html).find(({ fields }) =>
    fields.some(([, value]) => value.startsWith(`${person}@`)),
  )
  if (form === undefined) throw new Error(`the sign-in page has no button for ${person}`)
  const body = new FormData()
  for (const [name, value] of form.fields) if (name !== 'email') body.append(name, value)
  body.append('email', form.fields.find(([, value]) => value.startsWith(`${person}@`))![1])
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: url },
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!)
  if (cookies.length === 0) throw new Error(`${person} was not signed in (${answer.status})`)
  return cookies.join('; ')
}

/**
 * Sends hostile requests to a running application: addresses, queries, headers, bodies, and the forms of its own pages
 * with their fields filled by somebody malicious. No answer may be a 500, and none may fail to come.
 */
export async function soakFuzz(fuzz: Fuzz): Promise<SoakReport> {
  const { url, requests } = fuzz
  const random = seededRandom(fuzz.seed)
  const sessions = ['']
  for (const person of fuzz.people ?? PEOPLE) sessions.push(await signIn(url, person))
  const forms: { form: Form; cookie: string }[] = []
  for (const cookie of sessions)
    for (const page of PAGES.filter((path) => !path.includes('ID'))) {
      const answer = await fetch(`${url}${page}`, { headers: { cookie }, redirect: 'manual' })
      // Whoever is signed out by chance is of no use to the rest of the run.
      const found = readForms(page, await answer.text()).filter(({ fields }) => fields.length > 0)
      for (const form of found) forms.push({ form, cookie })
    }
  const attack = (): Attack => {
    const cookie = pick(sessions, random)
    const headers: Record<string, string> = {
      cookie,
      origin: random(15) === 0 ? pick(['null', 'https://evil.example', 'nonsense'], random) : url,
    }
    if (random(8) === 0)
      headers['accept-language'] = pick(['*', 'ar;q=9', 'x'.repeat(3_000), 'zh-Hant-TW-u-nu-arab'], random)
    if (random(8) === 0) headers.range = 'bytes=99-1'
    if (random(8) === 0)
      headers['x-forwarded-for'] = pick(['::ffff:1.2.3.4', 'nonsense', '1,'.repeat(500)], random)
    if (random(8) === 0) headers['if-none-match'] = '"x'
    if (forms.length > 0 && random(3) === 0) {
      const { form, cookie: of } = pick(forms, random)
      return {
        path: form.page,
        method: 'POST',
        headers: { ...headers, cookie: of },
        body: sendForm(form, random),
      }
    }
    const endpoint = random(2) === 0
    const path = address(pick(endpoint ? ENDPOINTS : PAGES, random), random)
    const method = endpoint ? pick(METHODS, random) : pick(['GET', 'GET', 'GET', 'HEAD', 'POST'], random)
    const undecodable = path.startsWith('/api/media') && path.includes('%c0%ae')
    const own = undecodable ? 'an undecodable address below /api/media' : undefined
    if (method === 'GET' || method === 'HEAD') return { path, method, headers, framework: own }
    const { body, type, framework } = bodyOf(random)
    return {
      path,
      method,
      headers: { ...headers, ...(type !== null && { 'content-type': type }) },
      body,
      // An endpoint reads its body itself: there a 500 would be ours.
      framework: path.startsWith('/api/') ? own : framework,
    }
  }

  const statuses = new Map<number, number>()
  const broken = new Map<string, number>()
  const theirs = new Map<string, number>()
  const blame = (what: string) => broken.set(what, (broken.get(what) ?? 0) + 1)
  let sent = 0
  const startedAt = performance.now()
  const lane = async () => {
    while (sent < requests) {
      sent += 1
      if (sent % 5_000 === 0) fuzz.say?.(`${sent} requests`)
      const { path, framework, ...init } = attack()
      const where = `${init.method} ${path.split('?')[0]!.slice(0, 80)}`
      try {
        const answer = await fetch(`${url}${path}`, {
          ...init,
          redirect: 'manual',
          signal: AbortSignal.timeout(30_000),
        })
        await answer.arrayBuffer()
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        // 503 is what a health check says of a worker that is not there.
        if (answer.status < 500 || (answer.status === 503 && path.startsWith('/api/health'))) continue
        if (framework === undefined) blame(`${answer.status}: ${where}`)
        else theirs.set(framework, (theirs.get(framework) ?? 0) + 1)
      } catch (error) {
        const { cause } = error as { cause?: { code?: string } }
        if (!CLOSED.has(cause?.code ?? ''))
          blame(`no answer (${cause?.code ?? (error as Error).name}): ${where}`)
      }
    }
  }
  await Promise.all(Array.from({ length: fuzz.atOnce ?? 8 }, lane))
  const seconds = (performance.now() - startedAt) / 1_000
  const counts = [...statuses].sort((a, b) => a[0] - b[0]).map(([status, count]) => `${status}×${count}`)
  return {
    figures: [
      `${sent.toLocaleString('en')} requests as ${sessions.length} people through ${forms.length} forms, ${PAGES.length} pages and ${ENDPOINTS.length} endpoints, ${Math.round(sent / seconds)}/s`,
      `answers ${counts.join(' ')}`,
      ...[...theirs].map(([what, times]) => `500 of the framework's own to ${what}: ${times} times`),
    ],
    broken: [...broken].map(([what, times]) => `${what} (${times} times)`),
  }
}
