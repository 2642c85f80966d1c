using System.Globalization;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Application.Texts;

/// <summary>Labels of the forms' cells, rows and columns. Chinese ones are the form's own words.</summary>
public static class CellTexts
{
    private static readonly TextTable English = new("CellTexts");

    /// <summary>The label of a cell, e.g. 本年度办理结果 (一)予以公开 | 自然人.</summary>
    public static string Label(CellKey key, CultureInfo culture, Edition? edition = null)
    {
        if (!Languages.IsEnglish(culture))
        {
            return FormCatalogue.Describe(key, edition).Label;
        }

        if (FormCatalogue.SectionOf(key) == FormSection.Statistics)
        {
            return English.Get(key.Name, culture);
        }

        int dot = key.Name.LastIndexOf('.');
        string column = FormCatalogue.SectionOf(key) switch
        {
            FormSection.Requests => "applicant.",
            FormSection.Disputes => "result.",
            _ => "item.",
        } + key.Name[(dot + 1)..];
        return $"{English.Get(key.Name[..dot], culture)} | {English.Get(column, culture)}";
    }

    /// <summary>The label of a referenced cell, with its year where it is another report's.</summary>
    public static string Label(CellReference reference, CultureInfo culture)
    {
        string label = reference.Key is { } key ? Label(key, culture) : ColumnLabel(reference.Name, culture);
        return reference.Year is { } year
            ? Languages.IsEnglish(culture)
                ? string.Create(CultureInfo.InvariantCulture, $"{label} ({year})")
                : string.Create(CultureInfo.InvariantCulture, $"{year}年 {label}")
            : label;
    }

    /// <summary>The label of a row of section 三.</summary>
    public static string Row(RequestRow row, CultureInfo culture) =>
        Languages.IsEnglish(culture) ? English.Get(row.Stem, culture) : row.Label;

    /// <summary>The label of an applicant column.</summary>
    public static string Column(Applicant applicant, CultureInfo culture) =>
        Languages.IsEnglish(culture) ? English.Get("applicant." + applicant.Id, culture) : applicant.Label;

    /// <summary>The label of a block of section 四.</summary>
    public static string Block(DisputeBlock block, CultureInfo culture) =>
        Languages.IsEnglish(culture) ? English.Get(block.Stem, culture) : block.Label;

    /// <summary>The label of a result column of section 四.</summary>
    public static string Result(DisputeResult result, CultureInfo culture) =>
        Languages.IsEnglish(culture) ? English.Get("result." + result.Id, culture) : result.Label;

    /// <summary>The name of a channel.</summary>
    public static string ChannelName(Channel channel, CultureInfo culture) =>
        Languages.IsEnglish(culture) ? English.Get("channel." + channel.Code(), culture) : channel.ChineseName();

    private static string ColumnLabel(string name, CultureInfo culture)
    {
        const string prefix = "channel.";
        return name.StartsWith(prefix, StringComparison.Ordinal) && Channels.TryParse(name[prefix.Length..], out Channel channel)
            ? ChannelName(channel, culture)
            : Languages.IsEnglish(culture) ? "Information published" : "公开信息总数";
    }
}
