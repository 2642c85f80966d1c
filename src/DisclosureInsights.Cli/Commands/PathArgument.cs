using System.CommandLine;

namespace DisclosureInsights.Cli.Commands;

/// <summary>The files that a command works on, at least one.</summary>
internal static class PathArgument
{
    public static Argument<string[]> Create(string name, string description)
    {
        Argument<string[]> paths = new(name) { Arity = ArgumentArity.OneOrMore, Description = description };

        // The parser takes an option that it does not know for a file: a mistyped one would end as a file that is missing.
        paths.Validators.Add(result =>
        {
            foreach (string value in result.Tokens.Select(token => token.Value).Where(value => value.StartsWith('-') && !Path.Exists(value)))
            {
                result.AddError($"Unrecognized option '{value}'.");
            }
        });
        return paths;
    }
}
