using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Units;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Findings;

/// <summary>Filters as a reader would say them: for stamps and exports.</summary>
public static class FilterWords
{
    /// <summary>One entry a filter, e.g. "单位：青溪镇、白石镇"; empty where nothing is narrowed.</summary>
    public static IReadOnlyList<string> Of(FindingsAddress address, IReadOnlyList<Unit> units, IStringLocalizer<FindingsTexts> texts)
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        List<string> words = [];
        Add("unit", units.Where(unit => address.Units.Contains(unit.Id)).Select(unit => unit.Name));
        Add("year", address.Years.Order().Select(year => year.ToString(CultureInfo.InvariantCulture)));
        Add("rule", address.Rules.Select(rule => RuleTexts.Name(rule, culture)));
        Add("severity", address.Severities.OrderDescending().Select(severity => SeverityWord(severity, texts)));
        Add("text", address.Text.Length > 0 ? [address.Text] : []);
        return words;

        void Add(string facet, IEnumerable<string> values)
        {
            string joined = string.Join(texts["list.separator"], values);
            if (joined.Length > 0)
            {
                words.Add(texts["filter.stated", texts["facet." + facet], joined]);
            }
        }
    }

    public static string SeverityWord(Severity severity, IStringLocalizer<FindingsTexts> texts) => texts["severity." + severity.Id()];
}
