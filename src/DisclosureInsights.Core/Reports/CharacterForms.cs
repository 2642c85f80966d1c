using System.Collections.Frozen;
using System.Text;

namespace DisclosureInsights.Core.Reports;

/// <summary>Other forms of the characters that labels, names and numbers are written in.</summary>
public static class CharacterForms
{
    // What occurs in the forms' labels, in headings and often in names of units; not a converter of prose.
    private const string Traditional =
        "開請處與機關總計結轉辦條數額國務規範區鎮鄉縣標題發佈單號時間門應衆眾複議訴訟維護糾況報項執許罰強費訊網買購進內會體審訂無廢現業學組織團認證據屬當約續頒類達動個產權問來員專職經編輯財頻復舉確獲製繳納補穩沒過錄檔觀點裡廣導華東雲龍灣橋連陽陳莊園臺萬義興慶豐嶺嶼濱澤錦鳳馬鳥雙樂樹楊蘇萊錢餘倉臨麗縉諸";
    private const string Simplified =
        "开请处与机关总计结转办条数额国务规范区镇乡县标题发布单号时间门应众众复议诉讼维护纠况报项执许罚强费讯网买购进内会体审订无废现业学组织团认证据属当约续颁类达动个产权问来员专职经编辑财频复举确获制缴纳补稳没过录档观点里广导华东云龙湾桥连阳陈庄园台万义兴庆丰岭屿滨泽锦凤马鸟双乐树杨苏莱钱余仓临丽缙诸";

    // Radicals that Unicode gives no ordinary form for; fonts on Chinese systems map letters of PDF files to them.
    private const string Supplement = "⺁⺊⺌⺍⺗⺟⺠⺣⺧⺮⺳⺶⺼⺾⻁⻄⻅⻆⻉⻋⻌⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
    private const string SupplementOrdinary = "厂卜小小心母民火牛竹网羊肉艹虎西见角贝车辶长门阝雨青韦页风飞食食马骨鬼鱼鸟麦黄齐齿龙龟";

    private const char FirstRadical = '\u2E80';
    private const char LastRadical = '\u2FDF';

    private static readonly FrozenDictionary<char, char> Map = Create();

    /// <summary>
    /// The text with radicals (U+2E80–2FDF) as the characters they look like; all else stays as printed. As long as the
    /// text itself.
    /// </summary>
    public static string WithoutRadicals(string text) => !text.AsSpan().ContainsAnyInRange(FirstRadical, LastRadical)
        ? text
        : string.Create(text.Length, text, static (letters, from) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = from[i] is >= FirstRadical and <= LastRadical ? Plain(from[i]) : from[i];
            }
        });

    /// <summary>The ordinary simplified, half-width form of a character.</summary>
    public static char Plain(char c) => c switch
    {
        < '\u2E80' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => Map.TryGetValue(c, out char plain) ? plain : c,
    };

    private static FrozenDictionary<char, char> Create()
    {
        Dictionary<char, char> map = [];
        Add(map, Traditional, Simplified);
        Add(map, Supplement, SupplementOrdinary);
        for (char radical = '\u2F00'; radical <= '\u2FD5'; radical++)
        {
            char ordinary = radical.ToString().Normalize(NormalizationForm.FormKC)[0];
            map[radical] = map.GetValueOrDefault(ordinary, ordinary);
        }

        return map.ToFrozenDictionary();
    }

    private static void Add(Dictionary<char, char> map, string from, string to)
    {
        for (int i = 0; i < from.Length; i++)
        {
            if (from[i] != to[i])
            {
                map[from[i]] = to[i];
            }
        }
    }
}
