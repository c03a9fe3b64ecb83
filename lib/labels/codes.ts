import { beijingDistricts } from '@/lib/domain/text/beijing-districts'
import {
  degreeDisciplines as disciplineCodes,
  ethnicities as ethnicityCodes,
  provinces as provinceCodes,
} from '../domain/person/code-sets'
import type { HousingKind, HukouKind, StudyStage, TitleAcquisition } from '../domain/person/profile'

/** Codes and their Chinese names, in the order of the forms. A list of pairs: keys such as "10" would lose their order. */
export type CodeTable<Code extends string = string> = readonly (readonly [code: Code, label: string])[]

/** The name of a code; an empty or unknown code answers "" or itself, never undefined. */
export const codeLabel = (table: CodeTable, code: string): string =>
  table.find(([candidate]) => candidate === code)?.[1] ?? code

/** The table as options of a select. */
export const codeOptions = (table: CodeTable): { value: string; label: string }[] =>
  table.map(([value, label]) => ({ value, label }))

const zip = (codes: readonly string[], names: string): CodeTable =>
  names.split(' ').map((name, index) => [codes[index] ?? '', name] as const)

/** 性别, GB/T 2261.1. */
export const sexes: CodeTable = [
  ['1', '男'],
  ['2', '女'],
]

/** 民族, GB/T 3304. */
export const ethnicities = zip(
  ethnicityCodes,
  '汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 ' +
    '傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 ' +
    '毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 ' +
    '塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族',
)

/** 政治面貌, GB/T 4762; the common ones under their common names. */
export const politicalStatuses: CodeTable = [
  ['13', '群众'],
  ['01', '中共党员'],
  ['02', '中共预备党员'],
  ['03', '共青团员'],
  ['04', '民革党员'],
  ['05', '民盟盟员'],
  ['06', '民建会员'],
  ['07', '民进会员'],
  ['08', '农工党党员'],
  ['09', '致公党党员'],
  ['10', '九三学社社员'],
  ['11', '台盟盟员'],
  ['12', '无党派民主人士'],
]

/** 婚姻状况, GB/T 2261.2. */
export const maritalStatuses: CodeTable = [
  ['10', '未婚'],
  ['20', '已婚'],
  ['21', '初婚'],
  ['22', '再婚'],
  ['23', '复婚'],
  ['30', '丧偶'],
  ['40', '离婚'],
  ['90', '未说明'],
]

/** What the form offers: the kinds of 已婚 are accepted when they come from elsewhere, but nobody is asked for them. */
export const offeredMaritalStatuses = maritalStatuses.filter(([code]) => ['10', '20', '30', '40'].includes(code))

/** 证件类型 as the identity platform names them. */
export const idTypes: CodeTable = [
  ['1', '身份证'],
  ['2', '护照'],
  ['3', '港澳通行证'],
  ['4', '台胞证'],
  ['5', '港澳居民居住证'],
  ['6', '台湾居民居住证'],
  ['7', '回乡证（澳门）'],
  ['8', '回乡证（香港）'],
  ['9', '外国人永久居留身份证'],
  ['78', '港澳居民来往内地通行证'],
]

/** 学历, GB/T 4658, highest first. */
export const educationLevels: CodeTable = [
  ['11', '博士研究生毕业'],
  ['12', '博士研究生结业'],
  ['13', '博士研究生肄业'],
  ['14', '硕士研究生毕业'],
  ['15', '硕士研究生结业'],
  ['16', '硕士研究生肄业'],
  ['17', '研究生班毕业'],
  ['18', '研究生班结业'],
  ['19', '研究生班肄业'],
  ['21', '大学本科毕业'],
  ['22', '大学本科结业'],
  ['23', '大学本科肄业'],
  ['28', '大学普通班毕业'],
  ['31', '大学专科毕业'],
  ['32', '大学专科结业'],
  ['33', '大学专科肄业'],
  ['41', '中等专科毕业'],
  ['42', '中等专科结业'],
  ['43', '中等专科肄业'],
  ['44', '职业高中毕业'],
  ['45', '职业高中结业'],
  ['46', '职业高中肄业'],
  ['47', '技工学校毕业'],
  ['48', '技工学校结业'],
  ['49', '技工学校肄业'],
  ['61', '普通高中毕业'],
  ['62', '普通高中结业'],
  ['63', '普通高中肄业'],
  ['71', '初中毕业'],
  ['73', '初中肄业'],
  ['81', '小学毕业'],
  ['83', '小学肄业'],
  ['90', '其他'],
]

/** 学位, GB/T 6864 levels. */
export const degrees: CodeTable = [
  ['2', '博士'],
  ['3', '硕士'],
  ['4', '学士'],
  ['0', '无学位'],
]

/** 学位授予门类. */
export const degreeDisciplines = zip(
  disciplineCodes,
  '哲学 经济学 法学 教育学 文学 历史学 理学 工学 农学 医学 军事学 管理学 艺术学 交叉学科',
)

/** 职称级别, the level digit of GB/T 8561. */
export const titleLevels: CodeTable = [
  ['1', '正高级'],
  ['2', '副高级'],
  ['3', '中级'],
  ['4', '助理级（初级）'],
  ['5', '员级（初级）'],
]

/** 取得方式 (I-11). */
export const titleAcquisitions: CodeTable<TitleAcquisition> = [
  ['exam', '考试'],
  ['review', '评审'],
  ['exam-review', '考评结合'],
]

/** 户口性质 (I-07). */
export const hukouKinds: CodeTable<HukouKind> = [
  ['out-of-town', '外省市家庭户口'],
  ['out-of-town-collective', '外省市集体户口'],
  ['beijing-collective', '北京市集体户口'],
  ['school-temporary', '学校临时户口'],
]

/** 住所类型 (E-30…E-36). */
export const housingKinds: CodeTable<HousingKind> = [
  ['owned', '本人自有住房'],
  ['spouse-owned', '配偶自有住房'],
  ['rented', '租住居民户房屋'],
  ['rented-rural', '租住农村宅基地房屋'],
  ['unit', '单位公房'],
  ['relative', '借住亲友住房'],
  ['residence-card', '持有效《北京市居住证》'],
  ['office-use', '办公、酒店或商用房屋'],
]

export const studyStages: CodeTable<StudyStage> = [
  ['high-school', '高中'],
  ['secondary-vocational', '中专（含职高、技校）'],
  ['college', '大学专科'],
  ['bachelor', '大学本科'],
  ['master', '硕士研究生'],
  ['doctor', '博士研究生'],
]

/** 北京 16 区 and 经开区, in the order of their codes. */
export const districts: CodeTable = Object.entries(beijingDistricts).sort(([a], [b]) => (a < b ? -1 : 1))

/** 省、自治区、直辖市, GB/T 2260. */
export const provinces = zip(
  provinceCodes,
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 ' +
    '河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 ' +
    '宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区 澳门特别行政区',
)
