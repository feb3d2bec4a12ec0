import { headers } from 'next/headers'

const SCRIPT = `addEventListener('input',function(e){var n=e.target&&e.target.name;if(n)(window.crosswalkTyped=window.crosswalkTyped||{})[n]=e.target.value},true)`

/**
 * Notes what is typed while the composer's code is still on its way; a few bytes that run as the page is read. Written
 * as markup because it must not run, and need not, where the page is reached from another one of ours.
 */
export async function EarlyTypingScript() {
  const nonce = (await headers()).get('x-nonce') ?? ''
  const markup = `<script nonce="${nonce.replace(/[^A-Za-z0-9+/=_-]/g, '')}">${SCRIPT}</script>`
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours and this request's own nonce
  return <div hidden suppressHydrationWarning dangerouslySetInnerHTML={{ __html: markup }} />
}
