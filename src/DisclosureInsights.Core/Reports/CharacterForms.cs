using System.Collections.Frozen;

namespace DisclosureInsights.Core.Reports;

/// <summary>Other forms of the characters that labels, names and numbers are written in.</summary>
public static class CharacterForms
{
    // What occurs in the forms' labels, in headings and often in names of units; not a converter of prose.
    private const string Traditional =
        "開請處與機關總計結轉辦條數額國務規範區鎮鄉縣標題發佈單號時間門應衆眾複議訴訟維護糾況報項執許罰強費訊網買購進內會體審訂無廢現業學組織團認證據屬當約續頒類達動個產權問來員專職經編輯財頻復舉確獲製繳納補穩沒過錄檔觀點裡廣導華東雲龍灣橋連陽陳莊園臺萬義興慶豐嶺嶼濱澤錦鳳馬鳥雙樂樹楊蘇萊錢餘倉臨麗縉諸";
    private const string Simplified =
        "开请处与机关总计结转办条数额国务规范区镇乡县标题发布单号时间门应众众复议诉讼维护纠况报项执许罚强费讯网买购进内会体审订无废现业学组织团认证据属当约续颁类达动个产权问来员专职经编辑财频复举确获制缴纳补稳没过录档观点里广导华东云龙湾桥连阳陈庄园台万义兴庆丰岭屿滨泽锦凤马鸟双乐树杨苏莱钱余仓临丽缙诸";

    // Kangxi radicals met in forms printed to PDF and copied from there; the block's other characters are left alone.
    private const string Radicals = "⼀⼆⼈⼊⼋⼗⼝⼟⼠⼤⼥⼦⼩⼯⼰⼲⼴⼼⼿⽀⽂⽅⽇⽉⽊⽌⽐⽔⽕⽗⽚⽣⽤⽥⽩⽬⽯⽰⽴⽹⾄⾃⾏⾐⾒⾔⾛⾜⾝⾞⾥⾦⾧⾨⾮⾯⾷⾸⾼";
    private const string Ordinary = "一二人入八十口土士大女子小工己干广心手支文方日月木止比水火父片生用田白目石示立网至自行衣见言走足身车里金长门非面食首高";

    private static readonly FrozenDictionary<char, char> Map = Create();

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
        Add(map, Radicals, Ordinary);
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
