import type { NextConfig } from 'next'

const config: NextConfig = {
  typedRoutes: true,
  // a build judges what it ships; tests, simulators and tools are judged by `npm test`, which need not judge twice
  typescript: { tsconfigPath: 'tsconfig.build.json', ignoreBuildErrors: process.env.TYPES_JUDGED === 'true' },
  poweredByHeader: false,
  // guards answer 401/403 with a page of their own (app/unauthorized.tsx, app/forbidden.tsx)
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '1mb' } },
  // the address of the signs changes with them (components/ui/icon.tsx)
  headers: async () => [
    { source: '/icons.svg', headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }] },
  ],
  serverExternalPackages: ['pg', 'fontkit', 'pdf-lib', 'sharp', 'graphile-worker', 'pino'],
  outputFileTracingIncludes: { '/api/**': ['./node_modules/@expo-google-fonts/noto-sans-sc/**/*.ttf'] },
}

export default config
