import { z } from 'zod'

/**
 * The configuration of the portal, read once at start. A missing or malformed value stops the process with one
 * sentence per problem; there are no default secrets.
 */
const base64Key = z.string().refine((value) => Buffer.from(value, 'base64').length === 32, '须为 32 字节的 base64')

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  /** Where browsers reach the portal, e.g. https://portal.example.cn; links and the sign-in callback start here. */
  PUBLIC_URL: z.url(),
  AUTH_SECRET: z.string().min(32),
  /** Encryption keys for personal data, newest first: "k2:base64,k1:base64". */
  DATA_KEYS: z.string().transform((text, check) => {
    const keys = text.split(',').map((entry) => {
      const [id = '', key = ''] = entry.trim().split(':')
      if (!/^[a-z0-9]{1,8}$/.test(id) || !base64Key.safeParse(key).success)
        check.addIssue({ code: 'custom', message: '格式为 密钥编号:32 字节 base64，多个用逗号分隔' })
      return { id, key: Buffer.from(key, 'base64') }
    })
    return keys
  }),
  /** Key of the blind index over ID numbers. */
  INDEX_KEY: base64Key.transform((text) => Buffer.from(text, 'base64')),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(16),
  FILES_DIR: z.string().min(1).optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Where short messages go, e.g. https://sms.example.cn/messages. Without it none are sent. */
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_GATEWAY_TOKEN: z.string().min(1).optional(),
  /** Where 公安, 市场监管, 教育 and 社保 are asked, e.g. https://exchange.example.cn/checks. Without it people compare. */
  CHECKS_URL: z.url({ protocol: /^https?$/ }).optional(),
  CHECKS_TOKEN: z.string().min(1).optional(),
  /** clamd that searches uploads for viruses, "host" or "host:port" (3310). Without it none are searched. */
  CLAMAV_HOST: z
    .string()
    .regex(/^[\w.-]+(:\d{1,5})?$/)
    .optional(),
  /** Where somebody who finds a hole writes to, e.g. mailto:security@example.cn (/.well-known/security.txt). */
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/)
    .optional(),
  /** Starts the clock of web and worker at this instant (demonstrations and tests only). */
  DEMO_NOW: z.iso.datetime({ offset: true }).optional(),
  /** Shows the 演示系统 mark and lets the presenter move the clock. */
  DEMO: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export type Environment = z.infer<typeof environment>

/** Parses a set of variables. Throws one readable sentence that names every missing or malformed variable. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(filled)
  if (parsed.success) {
    if (!parsed.data.FILES_DIR && !parsed.data.S3_BUCKET) throw new Error('无法启动：请配置 FILES_DIR 或 S3_BUCKET。')
    return parsed.data
  }
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}（${issue.message}）`)
  throw new Error(`无法启动：环境变量缺失或有误：${problems.join('；')}。说明见 README 的“配置”一节。`)
}

let cached: Environment | undefined

/** The configuration of this process. Throws on first use when it is incomplete. */
export function env(): Environment {
  cached ??= parseEnvironment(process.env)
  return cached
}
