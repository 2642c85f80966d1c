using System.Buffers;
using System.Collections.Frozen;

namespace DisclosureInsights.Core.Prose;

/// <summary>
/// The traditional characters of this vocabulary and their simplified forms, one for one. Some sites serve their
/// reports in traditional script; only characters that the lexicon and the number words use are listed.
/// </summary>
internal static class TraditionalCharacters
{
    private const string Traditional = "開發佈網門戶號眾體臺條動態務報電視廣傳統機構續結轉辦復議訴訟請書負責過個項種線總計約萬億兩餘點擊瀏覽閱讀關註閲訂絲費處無沒還為與從來經縣鄉鎮區數幹領導財內規範現檔應舉會聞欄標產專業長語義環劃類圖質審佔隨時間屬給輿訊貼頭證員實際執級達錄圍緊農東強調頻後進歷準陽聯係檢刪複補聽問當場郵講據讓銷蓋";
    private const string Simplified = "开发布网门户号众体台条动态务报电视广传统机构续结转办复议诉讼请书负责过个项种线总计约万亿两余点击浏览阅读关注阅订丝费处无没还为与从来经县乡镇区数干领导财内规范现档应举会闻栏标产专业长语义环划类图质审占随时间属给舆讯贴头证员实际执级达录围紧农东强调频后进历准阳联系检删复补听问当场邮讲据让销盖";

    private static readonly FrozenDictionary<char, char> Table = Traditional.Zip(Simplified)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly SearchValues<char> Listed = SearchValues.Create(Traditional);

    public static char Simplify(char c) => Listed.Contains(c) && Table.TryGetValue(c, out char simplified) ? simplified : c;
}
