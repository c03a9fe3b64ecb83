/**
 * 申报条件类别 (E-20…E-28): A 学历学位 · B 职称资质 · C 获奖 · D 科创主体 · E 科创服务主体 · F 知识产权 · G 创新创业团队股东 ·
 * H 自由职业者/个体工商户 · I 区推荐、市批准. Which of them a district accepts is its policy.
 */
export const categoryCodes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const
export type CategoryCode = (typeof categoryCodes)[number]
