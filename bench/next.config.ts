import type { NextConfig } from 'next'

/** An application of its own, so that no route of the bench is ever part of the portal. Started from the folder above. */
const config: NextConfig = {
  poweredByHeader: false,
  // `npm test` judges it with everything else
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: process.cwd() },
  // as the portal
  serverExternalPackages: ['pg', 'fontkit', 'pdf-lib', 'sharp', 'graphile-worker', 'pino'],
}

export default config
