import { headers } from 'next/headers'

const SCRIPT = `addEventListener('input',function(e){var n=e.target&&e.target.name;if(n)(window.crosswalkTyped=window.crosswalkTyped||{})[n]=e.target.value},true)`

/** Notes what is typed while the composer's code is still on its way; a few bytes that run at once. */
export async function EarlyTypingScript() {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />
}
