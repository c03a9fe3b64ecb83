import { defineConfig, globalIgnores } from 'eslint/config'
import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTs from 'eslint-config-next/typescript'
import boundaries from 'eslint-plugin-boundaries'
import prettier from 'eslint-config-prettier'

/** The rooms of the house, the narrower pattern first (ARCHITECTURE.md §2). */
const rooms = {
  'portal-employer': 'app/\\(employer\\)/**',
  'portal-applicant': 'app/\\(applicant\\)/**',
  'portal-reviewer': 'app/\\(reviewer\\)/**',
  app: 'app/**',
  components: 'components/**',
  domain: 'lib/domain/**',
  access: 'lib/access/**',
  data: 'lib/data/**',
  cases: 'lib/cases/**',
  services: 'lib/services/**',
  views: 'lib/views/**',
  schemas: 'lib/schemas/**',
  web: 'lib/web/**',
  auth: 'lib/auth/**',
  files: 'lib/files/**',
  integrations: 'lib/integrations/**',
  jobs: 'lib/jobs/**',
  labels: 'lib/labels/**',
  addresses: 'lib/addresses.ts',
  base: 'lib/*.ts',
  tools: 'prisma/tools/**',
  seed: 'prisma/**',
  simulators: 'simulators/**',
  server: 'server/**',
  inspector: 'inspector/**',
  tests: '{playwright.config.ts,{tests,bench,trials}/**}',
  root: '{proxy,instrumentation,*.config}.{ts,mjs}',
}

const page = [
  'components',
  'web',
  'services',
  'views',
  'schemas',
  'labels',
  'auth',
  'domain',
  'access',
  'addresses',
  'base',
]

/** Who may import whom. What is not listed is refused; a portal imports only its own rooms and the shared ones. */
const laws = {
  domain: ['domain'],
  access: ['domain', 'access'],
  labels: ['domain', 'access', 'labels'],
  schemas: ['domain', 'schemas', 'labels'],
  data: ['domain', 'access', 'data', 'base'],
  files: ['domain', 'files', 'labels', 'base'],
  integrations: ['domain', 'integrations', 'base'],
  cases: ['domain', 'access', 'data', 'cases'],
  services: [
    ...[
      'domain',
      'access',
      'data',
      'cases',
      'files',
      'integrations',
      'schemas',
      'services',
      'labels',
      'addresses',
      'base',
    ],
  ],
  views: ['domain', 'access', 'data', 'cases', 'labels', 'views', 'addresses', 'base'],
  auth: ['domain', 'access', 'services', 'auth', 'addresses', 'base'],
  web: ['domain', 'access', 'services', 'views', 'schemas', 'auth', 'web', 'labels', 'addresses', 'base'],
  jobs: ['domain', 'access', 'services', 'data', 'jobs', 'labels', 'base'],
  // the eye of the inspector also looks at what has not left the browser yet
  components: ['components', 'domain', 'views', 'schemas', 'labels', 'addresses', 'inspector'],
  app: ['app', ...page],
  'portal-employer': ['portal-employer', ...page],
  'portal-applicant': ['portal-applicant', ...page],
  'portal-reviewer': ['portal-reviewer', ...page],
  addresses: ['domain'],
  base: ['base'],
  seed: ['domain', 'access', 'services', 'data', 'files', 'labels', 'schemas', 'base', 'seed'],
  tools: ['tools'],
  simulators: ['simulators', 'tools'],
  server: ['server'],
  inspector: ['inspector'],
  root: ['addresses', 'base', 'auth', 'web', 'root', 'access', 'domain', 'labels'],
  tests: Object.keys(rooms),
}

/** Rules about components: reading a file as the compiler of React does takes longer than all others together. */
const ofReact = Object.keys(Object.assign({}, ...nextVitals.map((config) => config.rules))).filter((name) =>
  /^(react|react-hooks|jsx-a11y|@next\/next)\//.test(name),
)

export default defineConfig([
  globalIgnores([
    '.next/**',
    'bench/.next/**',
    '.data/**',
    'lib/data/generated/**',
    'next-env.d.ts',
    'test-results/**',
    'playwright-report/**',
  ]),
  ...nextVitals,
  ...nextTs,
  prettier,
  {
    plugins: { boundaries },
    settings: {
      'boundaries/elements': Object.entries(rooms).map(([type, pattern]) => ({ type, pattern, partialMatch: false })),
      'import/resolver': { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { allow: { to: { module: { origin: '{external,core}' } } } },
            ...Object.entries(laws).map(([from, allowed]) => ({
              from: { element: { type: from } },
              allow: { to: { element: { types: { anyOf: allowed } } } },
            })),
          ],
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // the compiler says it of TypeScript (tsconfig.json)
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    // No component lives anywhere else.
    ignores: ['app/**', 'components/**'],
    rules: Object.fromEntries(ofReact.map((name) => [name, 'off'])),
  },
  {
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }] },
  },
  {
    // A district is one file, however much it decides (house law 3): tables, no code.
    files: ['lib/domain/policy/districts/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // The core is pure: no framework, no database, no environment, no clock.
    files: ['lib/domain/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            'next',
            'next/*',
            'react',
            'react-dom',
            '@prisma/*',
            'pg',
            'node:*',
            'server-only',
            'pino',
            'chinese-days',
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'Date'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Temporal'][callee.property.name='Now']",
          message: '时间由参数传入。',
        },
        { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: '时间由参数传入。' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: '随机数由参数传入。',
        },
      ],
    },
  },
  {
    // Prisma lives in one room.
    files: ['app/**', 'components/**', 'lib/**'],
    ignores: ['lib/data/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['@prisma/*', '**/generated/**'] }] },
  },
  {
    files: ['{tests,bench,trials,server,simulators,prisma}/**', '*.mjs', 'lib/jobs/worker.ts'],
    rules: { 'no-console': 'off' },
  },
])
