import type { NextConfig } from 'next'

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // guards answer 401/403 with a page of their own (app/unauthorized.tsx, app/forbidden.tsx)
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '1mb' } },
  serverExternalPackages: ['pg', 'fontkit', 'pdf-lib', 'sharp', 'graphile-worker', 'pino'],
  outputFileTracingIncludes: { '/api/**': ['./node_modules/@expo-google-fonts/noto-sans-sc/**/*.ttf'] },
}

export default config
