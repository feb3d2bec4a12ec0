// What the fuzzer calls; ID stands for an id that may be real.
export const PAGES =
  '/ /sign-in /invitation /accept-policy /choose-capacity /today /today/ID /write /write/ID /sent /sent/ID /messages /messages/ID /messages/sent/ID /read/ID /children /children/ID /consents /consents/ID /classes /people /accounts /accounts/ID /desk /desk/ID /flagged /flagged/ID /log /log/ID /health /health/outbox/ID /health/undeliverable /reports /overview /settings /channels /policy /guide /more /more/sign-ins /our-posts /propose /propose/ID /news /news/ID /news/feed.xml /unsubscribe /api/health'.split(
    ' ',
  )
export const ENDPOINTS =
  '/api/compose/check /api/compose/draft /api/compose/draft/ID /api/compose/exception /api/compose/facts /api/compose/families /api/compose/send /api/compose/withdraw /api/desk/check /api/flagged/export /api/log/export /api/media/ID /api/media/upload /api/read /api/replay /api/unsubscribe /api/auth/session /api/auth/signin /api/auth/callback/credentials /api/auth/ID'.split(
    ' ',
  )
