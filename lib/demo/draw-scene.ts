import { Readable } from 'node:stream'
import sharp from 'sharp'

const SKY = '<rect width="1200" height="800" fill="#e9efe6"/>'

const SCENES: Readonly<Record<string, string>> = {
  beans: `${SKY}<rect y="560" width="1200" height="240" fill="#d8c7a6"/>${[180, 420, 660, 900]
    .map(
      (
        x,
        i,
      ) => `<rect x="${x}" y="430" width="130" height="150" rx="10" fill="#f7f3ea" stroke="#b9ad93" stroke-width="4"/>
      <path d="M${x + 65} 430 q -10 -${90 + i * 25} 5 -${150 + i * 30}" stroke="#2f6b4f" stroke-width="9" fill="none"/>
      <ellipse cx="${x + 30}" cy="${290 - i * 28}" rx="42" ry="20" fill="#4a8f66"/><ellipse cx="${x + 108}" cy="${275 - i * 30}" rx="42" ry="20" fill="#3c7d58"/>`,
    )
    .join('')}`,
  bridge: `${SKY}<rect x="120" y="430" width="200" height="260" fill="#b98f63"/><rect x="880" y="430" width="200" height="260" fill="#b98f63"/>
    <path d="M300 430 L450 330 L600 430 L750 330 L900 430 Z" fill="#fbfaf5" stroke="#9aa08f" stroke-width="5"/>
    ${[470, 530, 590, 650, 710].map((x) => `<circle cx="${x}" cy="312" r="22" fill="#c9962d" stroke="#8a661c" stroke-width="4"/>`).join('')}`,
  ruler: `${SKY}<polygon points="0,800 430,300 770,300 1200,800" fill="#cfc8b8"/><polygon points="560,300 640,300 900,800 760,800" fill="#f6e6b4" stroke="#a58a3e" stroke-width="4"/>
    ${Array.from({ length: 14 }, (_, i) => `<line x1="${585 + i * 14}" y1="${330 + i * 33}" x2="${620 + i * 16}" y2="${330 + i * 33}" stroke="#6b5a25" stroke-width="4"/>`).join('')}`,
  mural: `<rect width="1200" height="800" fill="#9cc4dc"/><path d="M0 420 Q300 260 600 400 T1200 360 V800 H0 Z" fill="#6f9e6a"/><path d="M0 560 Q320 470 620 600 T1200 560 V800 H0 Z" fill="#3f7f9c"/>
    <path d="M380 560 Q600 400 820 560" stroke="#b1402f" stroke-width="28" fill="none"/>${[430, 520, 600, 680, 770].map((x) => `<line x1="${x}" y1="500" x2="${x}" y2="590" stroke="#b1402f" stroke-width="12"/>`).join('')}<circle cx="980" cy="150" r="70" fill="#f2c14e"/>`,
  door: `<rect width="1200" height="800" fill="#b7653f"/><rect x="430" y="150" width="340" height="520" rx="12" fill="#2d5f8a"/><circle cx="720" cy="430" r="16" fill="#e8d8a8"/>
    <rect x="480" y="200" width="240" height="150" rx="8" fill="#cfe3ee"/><polygon points="200,800 430,670 770,670 1000,800" fill="#c8c2b4"/><rect x="820" y="470" width="40" height="60" rx="6" fill="#e8e4da"/>`,
}

/** A drawn picture of a school scene as JPEG bytes: the demo school shows no photograph of anybody. Throws on an unknown name. */
export async function drawScene(name: string): Promise<Readable> {
  const inner = SCENES[name]
  if (inner === undefined) throw new Error(`no scene ${name}`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${inner}</svg>`
  return Readable.from(await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer())
}
