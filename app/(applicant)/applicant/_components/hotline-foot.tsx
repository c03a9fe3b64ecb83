/** Below the navigation: whom to call (G-16). */
export function HotlineFoot({
  district,
  phone,
  hours,
}: {
  district: string
  phone: string | null
  hours: string | null
}) {
  if (!phone) return null
  return (
    <div className="text-13 text-ink-3">
      <p>{district}咨询电话</p>
      <p className="text-16 font-semibold text-ink">{phone}</p>
      {hours ? <p>{hours}</p> : null}
    </div>
  )
}
