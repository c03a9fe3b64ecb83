import type { NextConfig } from 'next'

const config: NextConfig = {
  typedRoutes: true,
  // a build judges what it ships; tests, simulators and tools are judged by `npm test`
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  poweredByHeader: false,
  // guards answer 401/403 with a page of their own (app/unauthorized.tsx, app/forbidden.tsx)
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '1mb' } },
  serverExternalPackages: ['pg', 'fontkit', 'pdf-lib', 'sharp', 'graphile-worker', 'pino'],
  outputFileTracingIncludes: { '/api/**': ['./node_modules/@expo-google-fonts/noto-sans-sc/**/*.ttf'] },
}

export default config
