namespace DisclosureInsights.Import.Mapping;

/// <summary>Lines of the site around a report, as they follow its text.</summary>
internal static class PageChrome
{
    private static readonly string[] Starts =
    [
        "分享", "打印", "关闭", "上一篇", "下一篇", "上一条", "下一条", "扫一扫", "版权所有", "主办", "承办", "网站标识", "相关链接",
        "相关文章", "返回顶部", "网站地图", "联系我们", "关于我们", "技术支持", "收藏", "责任编辑", "附件下载", "友情链接", "网站声明",
    ];

    /// <summary>Whether a line is the site's and not the report's.</summary>
    public static bool Is(string line)
    {
        if (line.Length > 60)
        {
            return false;
        }

        ReadOnlySpan<char> text = line.AsSpan().Trim().TrimStart("[【(（<·|>");
        foreach (string start in Starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal) && !text.Contains('。'))
            {
                return true;
            }
        }

        return text.Contains("ICP备", StringComparison.OrdinalIgnoreCase) || text.Contains("公网安备", StringComparison.Ordinal);
    }
}
