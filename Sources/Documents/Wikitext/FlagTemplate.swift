/// A template that shows a flag and the name of its polity, by the code of ISO 3166-1 alpha-3 or the IOC or a short name.
struct FlagTemplate: Equatable {
  let simplified: String
  let traditional: String

  init?(_ name: String) {
    guard (2...4).contains(name.utf8.count), let names = FlagTemplate.names[name] else { return nil }
    let parts = names.split(separator: "|").map(String.init)
    simplified = parts[0]
    traditional = parts.count > 1 ? parts[1] : parts[0]
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for entry in list.split(separator: " ") {
      let parts = entry.split(separator: "=")
      for code in parts[0].split(separator: ",") { names[String(code)] = String(parts[1]) }
    }
    return names
  }()

  private static let list = """
    chn,prc=中国|中國 twn,roc=台湾|臺灣 hkg=香港 mac,macau=澳门|澳門 jpn=日本 kor=韩国|韓國 prk=朝鲜|朝鮮 mng=蒙古国|蒙古國 usa=美国|美國 can=加拿大 \
    gbr,uk=英国|英國 fra=法国|法國 deu,ger=德国|德國 ita=意大利|義大利 esp=西班牙 prt,por=葡萄牙 nld,ned=荷兰|荷蘭 bel=比利时|比利時 che,sui=瑞士 aut=奥地利|奧地利 \
    rus=俄罗斯|俄羅斯 urs,ussr=苏联|蘇聯 ukr=乌克兰|烏克蘭 blr=白俄罗斯|白俄羅斯 pol=波兰|波蘭 cze=捷克 svk=斯洛伐克 hun=匈牙利 rou=罗马尼亚|羅馬尼亞 \
    bgr,bul=保加利亚|保加利亞 grc,gre=希腊|希臘 tur=土耳其 swe=瑞典 nor=挪威 dnk,den=丹麦|丹麥 fin=芬兰|芬蘭 isl=冰岛|冰島 irl=爱尔兰|愛爾蘭 srb=塞尔维亚|塞爾維亞 \
    hrv,cro=克罗地亚|克羅地亞 svn,slo=斯洛文尼亚|斯洛維尼亞 est=爱沙尼亚|愛沙尼亞 lva,lat=拉脱维亚|拉脫維亞 ltu=立陶宛 arm=亚美尼亚|亞美尼亞 aze=阿塞拜疆|亞塞拜然 \
    geo=格鲁吉亚|喬治亞 kaz=哈萨克斯坦|哈薩克 uzb=乌兹别克斯坦|烏茲別克 ind=印度 pak=巴基斯坦 bgd,ban=孟加拉国|孟加拉國 lka,sri=斯里兰卡|斯里蘭卡 npl,nep=尼泊尔|尼泊爾 \
    tha=泰国|泰國 vnm,vie=越南 mys,mas=马来西亚|馬來西亞 sgp,sin=新加坡 idn,ina=印度尼西亚|印尼 phl,phi=菲律宾|菲律賓 mmr,mya=缅甸|緬甸 khm,cam=柬埔寨 \
    lao=老挝|寮國 brn,bru=文莱|汶萊 irn,iri=伊朗 irq=伊拉克 isr=以色列 sau,ksa=沙特阿拉伯|沙烏地阿拉伯 are,uae=阿联酋|阿聯 qat=卡塔尔|卡達 egy=埃及 zaf,rsa=南非 \
    nga,ngr=尼日利亚|奈及利亞 ken=肯尼亚|肯亞 eth=埃塞俄比亚|衣索比亞 dza,alg=阿尔及利亚|阿爾及利亞 mar=摩洛哥 aus=澳大利亚|澳洲 nzl=新西兰|紐西蘭 bra=巴西 \
    arg=阿根廷 chl,chi=智利 mex=墨西哥 cub=古巴 col=哥伦比亚|哥倫比亞 per=秘鲁|秘魯 ven=委内瑞拉|委內瑞拉 ury,uru=乌拉圭|烏拉圭 eu=欧盟|歐盟
    """
}
