using System.CommandLine;
using DisclosureInsights.Application.Texts;

namespace DisclosureInsights.Cli.Commands;

/// <summary>The option <c>--lang</c> of all commands.</summary>
internal static class LanguageOption
{
    public static Option<string> Create()
    {
        Option<string> option = new("--lang")
        {
            Description = "Language of the messages.",
            DefaultValueFactory = _ => Languages.Chinese.Name,
        };
        option.AcceptOnlyFromAmong([.. Languages.All.Select(culture => culture.Name)]);
        return option;
    }
}
