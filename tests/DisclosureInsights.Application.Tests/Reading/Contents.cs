using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace DisclosureInsights.Application.Tests.Reading;

/// <summary>
/// Everything a value holds, down to its private fields, as lines: two values with the same lines hold the same. Fields
/// and not properties, so that what a record gains later is compared without anyone thinking of it.
/// </summary>
internal static class Contents
{
    public static string Of(object? value)
    {
        StringBuilder lines = new();
        Write(lines, "", value);
        return lines.ToString();
    }

    private static void Write(StringBuilder lines, string path, object? value)
    {
        switch (value)
        {
            case null:
                lines.Append(path).AppendLine(": null");
                break;
            case string text:
                lines.Append(path).Append(": ").AppendJoin(' ', text.Select(character => ((int)character).ToString("x4", CultureInfo.InvariantCulture))).AppendLine();
                break;
            case Enum or IFormattable:
                lines.Append(path).Append(": ").AppendLine(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case bool truth:
                lines.Append(path).Append(": ").AppendLine(truth ? "true" : "false");
                break;
            case IDictionary map:
                foreach (object key in map.Keys.Cast<object>().Order())
                {
                    Write(lines, $"{path}[{key}]", map[key]);
                }

                break;
            case IEnumerable items:
                int count = 0;
                foreach (object? item in items)
                {
                    Write(lines, $"{path}[{count++}]", item);
                }

                lines.Append(path).Append(": ").Append(count).AppendLine(" items");
                break;
            default:
                for (Type? type = value.GetType(); type is not null; type = type.BaseType)
                {
                    foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    {
                        Write(lines, $"{path}.{field.Name}", field.GetValue(value));
                    }
                }

                break;
        }
    }
}
