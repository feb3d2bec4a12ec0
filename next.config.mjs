import createNextIntlPlugin from 'next-intl/plugin'

process.env.NEXT_TELEMETRY_DISABLED = '1'

const withNextIntl = createNextIntlPlugin('./lib/i18n/get-request-config.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // User media never passes the framework's optimiser; pictures are re-encoded by lib/media in a child process.
  images: { unoptimized: true },
  experimental: { optimizePackageImports: ['lucide-react'] },
}

export default withNextIntl(config)
