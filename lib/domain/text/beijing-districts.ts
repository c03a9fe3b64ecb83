/**
 * The districts of Beijing by GB/T 2260 code. 经济技术开发区 is no county of the standard; it carries the region code
 * that its units have in their 统一社会信用代码. The names are here because the address rule compares with them (I-05).
 */
export const beijingDistricts = {
  '110101': '东城区',
  '110102': '西城区',
  '110105': '朝阳区',
  '110106': '丰台区',
  '110107': '石景山区',
  '110108': '海淀区',
  '110109': '门头沟区',
  '110111': '房山区',
  '110112': '通州区',
  '110113': '顺义区',
  '110114': '昌平区',
  '110115': '大兴区',
  '110116': '怀柔区',
  '110117': '平谷区',
  '110118': '密云区',
  '110119': '延庆区',
  '110302': '北京经济技术开发区',
} as const

export type BeijingDistrict = keyof typeof beijingDistricts

export const isBeijingDistrict = (code: string): code is BeijingDistrict => Object.hasOwn(beijingDistricts, code)
