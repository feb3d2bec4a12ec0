'use client'

import './globals.css'

/** When even the frame breaks: no language is known and no part can be trusted, so plain words and a plain link. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto flex max-w-md flex-col items-start gap-4 px-4 py-16">
          <h1 className="text-display">This page did not open</h1>
          <p>Something went wrong on our side. What you wrote is still saved. Try again in a minute.</p>
          <a className="link" href="/">
            Back to the first page
          </a>
        </main>
      </body>
    </html>
  )
}
