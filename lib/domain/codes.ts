/** Codes that run through the whole house. One English word per Chinese term; the words are in docs/glossary.md. */

/** 区: a district is known by its policy file (lib/domain/policy/districts). */
export type DistrictCode = string

/** 工作居住证类型 (U-44). */
export const permitTypes = ['beijing', 'returnee'] as const
export type PermitType = (typeof permitTypes)[number]

/**
 * 审核级别: 属地 `township`, 区级一级 `district-first`, 区级 `district`, 市级 `city` (R-06…R-09), and whatever else stands in
 * the levels of a district's policy file. All that are known: `reviewLevels` (policy/resolve).
 */
export type ReviewLevelCode = string

/** What every road of a file has besides its levels: submission, the employer's review, 预约, 办结. */
export const roadStops = ['submission', 'employer', 'appointment', 'end'] as const
export type RoadStop = (typeof roadStops)[number]

/**
 * 业务类型. Adding one means: a line here, its traits (application/kinds), its rules (application/rules), its effect, its policy entries and its pages.
 * 注销业务权限 is none: the employer does it alone, at once, so there is nothing to review (S-35).
 */
export const applicationKinds = [
  'new',
  'renewal',
  'employer-change',
  'basic-info-change',
  'dependant-change',
  'cancellation',
  'filing-right',
  'authority-transfer',
  'service-request',
] as const
export type ApplicationKind = (typeof applicationKinds)[number]

/** What outside registers are asked (X-01… ): 身份, 登记, 学历, 学位, 社会保险. */
export const checkNames = ['identity', 'registration', 'education', 'degree', 'social-insurance'] as const
export type CheckName = (typeof checkNames)[number]

/** Steps of an application; what each does is said by the table of moves (application/transitions). */
export const applicationActions = [
  'submit', // 提交
  'withdraw', // 撤回
  'employer-approve', // 单位 审批通过
  'employer-return', // 单位 审批不通过
  'book', // 预约
  'rebook', // 改约
  'cancel-booking', // 取消预约
  'revoke-booking', // 主管部门取消预约
  'claim', // 认领
  'release', // 放回
  'accept', // 受理
  'pass', // 审批通过
  'return', // 审批不通过（退回）
  'recall', // 应请求撤回
  'send-back', // 应请求退回
  'mark-overdue', // 标记超期
  'recompute-due', // 重算期限
  'terminate', // 终止
  'move-authority', // 随单位转到新主管部门
] as const
export type ApplicationAction = (typeof applicationActions)[number]

/**
 * 申报条件类别 (E-20…E-28): A 学历学位 · B 职称资质 · C 获奖 · D 科创主体 · E 科创服务主体 · F 知识产权 · G 创新创业团队股东 ·
 * H 自由职业者/个体工商户 · I 区推荐、市批准. Which of them a district accepts is its policy.
 */
export const categoryCodes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const
export type CategoryCode = (typeof categoryCodes)[number]

/** 单位类型 (U-06). It decides which licence is asked (U-15) and whether a capital figure is (U-07). */
export const employerKinds = [
  'enterprise',
  'public-institution',
  'private-non-enterprise',
  'social-organisation',
  'foreign-branch',
  'out-of-town-branch',
  'other',
] as const
export type EmployerKind = (typeof employerKinds)[number]

/** 企业类型认定 (U-13, U-26, E-14): each is proved by a certificate of its own that is still valid. */
export const certifiedClasses = [
  'high-tech',
  'software',
  'environmental',
  'integrated-circuit',
  'research-centre',
  'finance',
  'cultural-creative',
  'regional-headquarters',
] as const
export type CertifiedClass = (typeof certifiedClasses)[number]
