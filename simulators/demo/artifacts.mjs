// What is made from the sources and kept until they change: Prisma's client and Next's build.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { DATA, inRoot, programs } from './places.mjs'
import { runNode } from './processes.mjs'

const CLIENT_SOURCES = ['prisma/schema', 'package-lock.json']
const BUILD_SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.build.json',
  'tsconfig.json',
]
const GENERATED = 'lib/data/generated'
const STAMPS = path.join(DATA, 'build.json')
const UP_TO_DATE = '无变化 unchanged'

/** `prisma generate`, when the schema has changed. */
export function ensureClient() {
  return ensure('client', CLIENT_SOURCES, `${GENERATED}/client.ts`, [programs.prisma, 'generate'])
}

/**
 * `next build`, when a source has changed. It gets no configuration: a build must not depend on one machine's. Types are
 * judged by the step of their own in `npm test` and before a release, not by whoever looks at the demo.
 */
export function ensureBuild() {
  return ensure('build', BUILD_SOURCES, '.next/BUILD_ID', [programs.next, 'build'])
}

/** The application of the bench, with the routes that the portal does not have. */
export function ensureBenchBuild() {
  const sources = [...BUILD_SOURCES, 'bench/app', 'bench/next.config.ts', 'bench/tsconfig.json']
  return ensure('bench', sources, 'bench/.next/BUILD_ID', [programs.next, 'build', 'bench'])
}

async function ensure(name, sources, product, args) {
  const hash = hashOf(sources)
  const stamps = readStamps()
  if (stamps[name] === hash && fs.existsSync(inRoot(product))) return UP_TO_DATE
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', TYPES_JUDGED: 'true' }
  await runNode(args, { env, log: path.join(DATA, `logs/${name}.log`), title: path.basename(args[0]) + ' ' + args[1] })
  fs.mkdirSync(DATA, { recursive: true })
  fs.writeFileSync(STAMPS, JSON.stringify({ ...readStamps(), [name]: hash }, null, 2))
  return undefined
}

function readStamps() {
  try {
    return JSON.parse(fs.readFileSync(STAMPS, 'utf8'))
  } catch {
    return {}
  }
}

function hashOf(sources) {
  const hash = createHash('sha256').update(process.versions.modules)
  for (const file of sources.flatMap(filesOf).sort())
    hash
      .update(file)
      .update('\0')
      .update(fs.readFileSync(inRoot(file)))
  return hash.digest('hex')
}

function filesOf(place) {
  const stat = fs.statSync(inRoot(place), { throwIfNoEntry: false })
  if (!stat || place === GENERATED) return []
  if (!stat.isDirectory()) return [place]
  return fs.readdirSync(inRoot(place)).flatMap((name) => filesOf(`${place}/${name}`))
}
