using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Web.Components;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Reports.Prose;

/// <summary>What a figure of the prose counts, in words, and which look it has.</summary>
public static class FactWords
{
    /// <summary>The look of a figure's underline: publication, requests, disputes, reach or other.</summary>
    public static string Look(FactKind kind) => kind switch
    {
        FactKind.PublishedTotal or FactKind.Channel or FactKind.Topic => "publication",
        FactKind.RequestsNew or FactKind.RequestsCarriedIn or FactKind.RequestsAccepted or FactKind.RequestsAnswered
            or FactKind.RequestsCarriedOut or FactKind.RequestsByMeans or FactKind.RequestsOutcome => "requests",
        FactKind.ReviewTotal or FactKind.LitigationTotal or FactKind.DisputesTotal => "disputes",
        FactKind.Followers => "reach",
        _ => "other",
    };

    /// <summary>What it counts: the kind, with its channels, topic or outcome.</summary>
    public static string Subject(ProseFact fact, IStringLocalizer<ReportsTexts> texts)
    {
        string kind = texts["fact." + fact.Kind.Id()];
        string what = fact switch
        {
            { Channels.Count: > 0 } => string.Join(
                texts["list.separator"], fact.Channels.Select(channel => CellTexts.ChannelName(channel, CultureInfo.CurrentUICulture))),
            { Outcome: { } outcome } => texts["outcome." + outcome],
            { Topic: { Length: > 0 } topic } => topic,
            _ => "",
        };
        return what.Length > 0 ? texts["fact.of", kind, what] : kind;
    }

    /// <summary>The figure as it is read: 100余 is at least 100, 未收到 is a zero said in words.</summary>
    public static string Value(ProseFact fact, IStringLocalizer<ReportsTexts> texts)
    {
        string number = fact.Kind == FactKind.Share ? FigureFormat.PerHundred(fact.Value) + "%" : FigureFormat.Count(fact.Value);
        return fact.Qualifier == FactQualifier.Exact ? number : texts["qualifier." + fact.Qualifier.Id(), number];
    }

    /// <summary>Subject, value and scope in one line, and whether a person has spoken on it.</summary>
    public static string Describe(ProseFact fact, IStringLocalizer<ReportsTexts> texts)
    {
        string line = texts["fact.line", Subject(fact, texts), Value(fact, texts)];
        line = fact.Scope is { } scope ? line + texts["scope." + scope.Id()] : line;
        return fact.IsReviewed ? texts["fact.reviewed", line] : line;
    }
}
