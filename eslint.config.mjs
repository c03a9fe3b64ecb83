import { defineConfig, globalIgnores } from 'eslint/config'
import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTs from 'eslint-config-next/typescript'
import boundaries from 'eslint-plugin-boundaries'
import prettier from 'eslint-config-prettier'

/** The import laws of ARCHITECTURE.md §2: who may import whom. What is not listed is refused. */
const rooms = [
  { type: 'app-portal', pattern: 'app/(*)/**/*', capture: ['portal'], mode: 'full' },
  { type: 'app', pattern: 'app/**', mode: 'full' },
  { type: 'components', pattern: 'components/**', mode: 'full' },
  { type: 'domain', pattern: 'lib/domain/**', mode: 'full' },
  { type: 'access', pattern: 'lib/access/**', mode: 'full' },
  { type: 'data', pattern: 'lib/data/**', mode: 'full' },
  { type: 'services', pattern: 'lib/services/**', mode: 'full' },
  { type: 'views', pattern: 'lib/views/**', mode: 'full' },
  { type: 'schemas', pattern: 'lib/schemas/**', mode: 'full' },
  { type: 'web', pattern: 'lib/web/**', mode: 'full' },
  { type: 'auth', pattern: 'lib/auth/**', mode: 'full' },
  { type: 'files', pattern: 'lib/files/**', mode: 'full' },
  { type: 'integrations', pattern: 'lib/integrations/**', mode: 'full' },
  { type: 'jobs', pattern: 'lib/jobs/**', mode: 'full' },
  { type: 'labels', pattern: 'lib/labels/**', mode: 'full' },
  { type: 'base', pattern: 'lib/*.ts', mode: 'full' },
  { type: 'tools', pattern: 'prisma/tools/**', mode: 'full' },
  { type: 'seed', pattern: 'prisma/**', mode: 'full' },
  { type: 'simulators', pattern: 'simulators/**', mode: 'full' },
  { type: 'tests', pattern: ['{tests,bench}/**', 'playwright.config.ts'], mode: 'full' },
  { type: 'root', pattern: '*', mode: 'full' },
]

const laws = {
  domain: ['domain'],
  access: ['domain', 'access'],
  labels: ['domain', 'labels'],
  schemas: ['domain', 'schemas', 'labels'],
  data: ['domain', 'access', 'data', 'base'],
  files: ['domain', 'files', 'labels', 'base'],
  integrations: ['domain', 'integrations', 'base'],
  services: ['domain', 'access', 'data', 'files', 'integrations', 'schemas', 'services', 'labels', 'base'],
  views: ['domain', 'access', 'data', 'labels', 'views', 'base'],
  auth: ['domain', 'access', 'services', 'auth', 'base'],
  web: ['domain', 'access', 'services', 'views', 'schemas', 'auth', 'web', 'labels', 'base'],
  jobs: ['domain', 'access', 'services', 'data', 'jobs', 'labels', 'base'],
  components: ['components', 'domain', 'views', 'schemas', 'labels'],
  app: ['app', 'components', 'web', 'services', 'views', 'schemas', 'labels', 'auth', 'domain', 'access', 'base'],
  base: ['base'],
  seed: ['domain', 'access', 'services', 'data', 'files', 'labels', 'schemas', 'base', 'seed', 'views'],
  tools: ['tools'],
  simulators: ['simulators', 'tools'],
  root: ['base', 'auth', 'web', 'root', 'access', 'domain', 'labels'],
}

export default defineConfig([
  globalIgnores([
    '.next/**',
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
    settings: { 'boundaries/elements': rooms, 'import/resolver': { typescript: { alwaysTryTypes: true } } },
    rules: {
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          rules: [
            ...Object.entries(laws).map(([from, allow]) => ({ from, allow })),
            // A portal may use what every page may use, and only its own rooms.
            {
              from: 'app-portal',
              allow: [
                ...laws.app.filter((room) => room !== 'app'),
                'app',
                ['app-portal', { portal: '${from.portal}' }],
              ],
            },
            { from: 'tests', allow: ['*'] },
          ],
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
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
  { files: ['{tests,bench,simulators,prisma}/**', '*.mjs', 'lib/jobs/worker.ts'], rules: { 'no-console': 'off' } },
])
