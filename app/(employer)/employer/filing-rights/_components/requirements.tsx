import { RequirementsCard } from '../../_components/requirements-card'

const requirements = [
  '单位信息已完善，单位名称、统一社会信用代码、注册地等与市场监管登记一致。',
  '附件管理中的必传附件已全部上传：营业执照、单位相关资质证书、单位缴纳税费凭证、单位诚信声明、单位业务经办人身份证。',
  '申报单位在所选区纳税；注册时间、注册资本等条件以所在区办理指南为准，由主管部门核定。',
  '不符合新办条件、但需要为新入职员工办理聘用单位变更、续签或信息变更的单位，可在其他材料中上传《承诺书》，申请“仅接收持证人”的权限。',
  '申请经主管部门多级逐一审核，全部通过后开通权限；不通过的，根据审批意见修改后重新提交。',
]

/** What is read before anything is filled in (U-43, U-50). */
export const Requirements = () => <RequirementsCard requirements={requirements} />
