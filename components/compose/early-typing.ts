import type { ComposeValues } from './types.ts'

declare global {
  interface Window {
    /** What was typed or chosen before our code arrived, by field name (see early-typing-script.tsx). */
    crosswalkTyped?: Record<string, string>
  }
}

/** React starts a text field from what the server knew; what was typed into it meanwhile is taken over from here. */
export function readEarlyTyping(form: HTMLFormElement): Partial<ComposeValues> {
  const typed = window.crosswalkTyped ?? {}
  window.crosswalkTyped = {}
  const early: Record<string, string> = {}
  for (const name of ['to', 'subject', 'body', 'lang', 'sendAt', 'wantedBy']) {
    const control = form.elements.namedItem(name)
    const shown =
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
        ? control.value
        : undefined
    const value = typed[name]
    if (value !== undefined && value !== '') early[name] = value
    else if (value === undefined && shown !== undefined && control instanceof HTMLTextAreaElement) {
      // The browser put it back itself (history, restored tab).
      if (shown !== control.defaultValue && shown !== '') early[name] = shown
    }
  }
  return early as Partial<ComposeValues>
}
