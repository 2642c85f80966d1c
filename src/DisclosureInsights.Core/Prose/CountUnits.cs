namespace DisclosureInsights.Core.Prose;

/// <summary>The counting words and what they can count.</summary>
internal static class CountUnits
{
    private static readonly (CountUnit Unit, string Words)[] Table =
    [
        (CountUnit.Item, "条 条次 条数 条信息 篇 篇次 则"),
        (CountUnit.Piece, "件 件次 次 个 项 份 期 宗 起 例 部 册 张 幅 封 件数 份次 单"),
        (CountUnit.Event, "场 场次"),
        (CountUnit.People, "人 人次 名 位 户 余人"),
        (CountUnit.Percent, "%"),
        (CountUnit.Yuan, "元 万元 亿元"),
        (CountUnit.Other, "个百分点 百分点 倍 块 台 处 所 座 类 版 栏 本 批 年 月 日 号 章 小时 天 分钟 分 秒 时 个工作日 工作日 个月 个小时 "
            + "个季度 季度 周 级 届 平方米 公里 亩 通 家 支 辆 套 组 轮 项目 部门 条例 人大 个部门 字 千字 万字 楼 室 路 村 层 "
            + "点 度 日报 位数 大 岁 平台 镇 街 方面 个方面 类别 个类别 个以上"),
    ];

    private static readonly CountUnit[] Units;
    private static readonly TermTrie Words = BuildTrie(out Units);

    /// <summary>The counting word that begins at the index; <see cref="CountUnit.None"/> and length 0 where none does.</summary>
    public static CountUnit Read(string text, int index, out int length)
    {
        int found = Words.Longest(text, index, out length);
        return found < 0 ? CountUnit.None : Units[found];
    }

    private static TermTrie BuildTrie(out CountUnit[] units)
    {
        TermTrie trie = new();
        List<CountUnit> list = [];
        foreach ((CountUnit unit, string words) in Table)
        {
            foreach (string word in words.Split(' '))
            {
                trie.Add(word, list.Count);
                list.Add(unit);
            }
        }

        units = [.. list];
        return trie;
    }
}
