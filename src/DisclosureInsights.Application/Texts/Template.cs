using System.Text;

namespace DisclosureInsights.Application.Texts;

/// <summary>Fills texts with named places: <c>{actual}</c>.</summary>
internal static class Template
{
    /// <summary>Replaces every place by what <paramref name="value"/> gives for its name.</summary>
    public static string Fill(string template, Func<string, string> value)
    {
        StringBuilder text = new(template.Length + 64);
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            text.Append(template, position, open - position).Append(value(template[(open + 1)..close]));
            position = close + 1;
        }

        return text.Append(template, position, template.Length - position).ToString();
    }
}
