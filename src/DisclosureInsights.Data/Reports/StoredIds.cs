using System.Collections.Frozen;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Data.Reports;

/// <summary>Reads the ids that stand in stored JSON for values of enumerations; ids outlive the enumerations' numbers.</summary>
internal static class StoredIds
{
    private static readonly FrozenDictionary<string, FactKind> Kinds = Map<FactKind>(kind => kind.Id());
    private static readonly FrozenDictionary<string, FactQualifier> Qualifiers = Map<FactQualifier>(qualifier => qualifier.Id());
    private static readonly FrozenDictionary<string, FactScope> Scopes = Map<FactScope>(scope => scope.Id());

    public static FactKind FactKind(string id) => Find(Kinds, id);

    public static FactQualifier FactQualifier(string id) => Find(Qualifiers, id);

    public static FactScope FactScope(string id) => Find(Scopes, id);

    public static Channel Channel(string id) => Channels.TryParse(id, out Channel channel) ? channel : throw Unknown(id);

    public static Severity Severity(string id) => SeverityExtensions.TryParse(id, out Severity severity) ? severity : throw Unknown(id);

    private static T Find<T>(FrozenDictionary<string, T> map, string id) => map.TryGetValue(id, out T? value) ? value : throw Unknown(id);

    private static CorruptContentException Unknown(string id) =>
        new($"Stored content holds “{id}”, which this version of the product does not know.");

    private static FrozenDictionary<string, T> Map<T>(Func<T, string> id)
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(id, StringComparer.Ordinal);
}
