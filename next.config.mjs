import createNextIntlPlugin from 'next-intl/plugin'

process.env.NEXT_TELEMETRY_DISABLED = '1'

const withNextIntl = createNextIntlPlugin('./lib/i18n/get-request-config.ts')

// Behind a reverse proxy the Host header is not ours; forms are taken from the configured address alone.
const publicHost = process.env.CROSSWALK_URL ? [new URL(process.env.CROSSWALK_URL).host] : []

const securityHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  {
    key: 'permissions-policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // User media never passes the framework's optimiser; pictures are re-encoded by lib/media in a child process.
  images: { unoptimized: true },
  // `npm test` checks the types, once, with what is generated; a start should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    optimizePackageImports: ['lucide-react'],
    // Above what the proxy lets through (lib/wire/judge-request.ts), so that the sentence is ours.
    serverActions: { bodySizeLimit: '5mb', allowedOrigins: publicHost },
  },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // Nothing the school's people upload may run, whatever a browser makes of it.
    {
      source: '/api/media/:path*',
      headers: [
        { key: 'content-security-policy', value: "default-src 'none'; sandbox; frame-ancestors 'none'" },
      ],
    },
  ],
}

export default withNextIntl(config)
