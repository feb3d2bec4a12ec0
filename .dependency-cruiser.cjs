// Import directions (docs/decisions has why). Each comment says what to do instead; tests/architecture plants a
// breach of every rule and sees it reported by name.

const pure = '^lib/(text|policy|access)/'
const merkle = '^lib/audit/(merkle|signed-note|canonical-event|hash-bytes|hash-text)\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'pure-core',
      comment:
        'lib/text, lib/policy and lib/access run in the browser, on the server and in a replay: they reach nothing outside themselves. Gather what you need in a use case and pass it in as facts.',
      severity: 'error',
      from: { path: pure },
      to: { pathNot: `${pure}|^node_modules/(tldts|tldts-core|libphonenumber-js)/`, reachable: true },
    },
    {
      name: 'pure-merkle',
      comment:
        'The Merkle tree and the notes are checked offline from an export: they reach nothing but hashing. Read rows in lib/audit/store.ts and pass bytes in.',
      severity: 'error',
      from: { path: merkle },
      to: { pathNot: `${merkle}|^(node:)?crypto$`, reachable: true },
    },
    {
      name: 'rules-stand-alone',
      comment:
        'A rule does not import a rule: what two share is a detector (lib/policy/detectors) or data (lib/policy/lexicons).',
      severity: 'error',
      from: { path: '^lib/policy/rules/', pathNot: '/(index|types)\\.ts$' },
      to: { path: '^lib/policy/rules/', pathNot: '/types\\.ts$' },
    },
    {
      name: 'store-is-private',
      comment:
        'A store belongs to its domain folder. Call a use case or a query function of that domain, or write one there.',
      severity: 'error',
      from: { path: '^lib/([^/]+)/' },
      to: { path: '/store\\.ts$', pathNot: '^lib/$1/' },
    },
    {
      name: 'screens-use-use-cases',
      comment:
        'Pages, components and scripts touch no store and no database: call one use case, which authorizes and audits.',
      severity: 'error',
      from: { path: '^(app|components)/|^proxy\\.ts$' },
      to: { path: '^lib/db/|^lib/.*/store\\.ts$|^node_modules/(@prisma|pg|pg-boss)/' },
    },
    {
      name: 'prisma-in-its-place',
      comment:
        'Prisma is used in a store.ts, in lib/db and in lib/audit/commit.ts, nowhere else (types such as Tx may travel). Put the query into the store of its domain.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '/store\\.ts$|^lib/db/|^lib/audit/commit\\.ts$' },
      to: {
        path: '^lib/db/(client\\.ts$|generated/)|^node_modules/(@prisma|\\.prisma|prisma)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pg-in-its-place',
      comment: 'Raw connections belong to lib/db; a store asks Prisma ($queryRaw) instead.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/db/' },
      to: { path: '^node_modules/pg/' },
    },
    {
      name: 'lib-knows-no-screen',
      comment: 'lib does not import pages or components: return a value and let the page render it.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment:
        'components/ui is a design system: it takes strings and callbacks. Put what knows a communication or a finding into components/<area>.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^lib/(?!i18n/|runtime/)|^components/(?!ui/)|^app/' },
    },
    {
      name: 'review-knows-no-subject',
      comment:
        'The queue does not know what it reviews. Let lib/communications call lib/review, and pass what it must keep as plain values.',
      severity: 'error',
      from: { path: '^lib/review/' },
      to: { path: '^lib/(communications|delivery)/' },
    },
    {
      name: 'app-knows-no-script',
      comment:
        'Scripts start the application; the application does not import them. Move what both need into lib.',
      severity: 'error',
      from: { path: '^(lib|app|components)/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or share a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'could-not-resolve',
      comment: 'This import leads nowhere. Imports carry .ts or .tsx; a package must be in package.json.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { couldNotResolve: true, pathNot: '^next-env|\\.css$' },
    },
    {
      name: 'no-development-package',
      comment: 'What runs at a school is a dependency, not a devDependency: move it in package.json.',
      severity: 'error',
      from: { path: '^(lib|app|components|messages)/|^proxy\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated'] },
    exclude: { path: ['^\\.next', '\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
