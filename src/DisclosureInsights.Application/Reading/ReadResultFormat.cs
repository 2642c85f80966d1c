using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Reading;

/// <summary>
/// What was read, as the reading process sends it. Only processes of one build speak it, so it carries whatever the
/// records hold and has no versions; nothing in it is ever stored.
/// </summary>
internal static class ReadResultFormat
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new CellTableConverter(), new CellConverter(), new CellKeyConverter(), new TextConverter() },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new JsonException($"{typeof(T).Name} is null.");

    /// <summary>What is said of a file behind its reports.</summary>
    public sealed record Ending(string? Kind, IReadOnlyList<ReadError> Errors);

    /// <summary>What is asked of the process.</summary>
    public sealed record Request(string FileName, ReadLimits Limits);

    /// <summary>State, and for a number its digits and scale: a decimal would do for the value but not for the scale of a zero.</summary>
    private sealed class CellConverter : JsonConverter<Cell>
    {
        public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            CellState state = (CellState)Next(ref reader).GetByte();
            long unscaled = Next(ref reader).GetInt64();
            byte scale = Next(ref reader).GetByte();
            Next(ref reader);
            return Of(state, unscaled, scale);
        }

        public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue((byte)value.State);
            writer.WriteNumberValue(value.Unscaled);
            writer.WriteNumberValue(value.Scale);
            writer.WriteEndArray();
        }

        public static Cell Of(CellState state, long unscaled, byte scale) => state switch
        {
            CellState.Absent => Cell.Absent,
            CellState.Blank => Cell.Blank,
            CellState.NotApplicable => Cell.NotApplicable,
            CellState.Unreadable => Cell.Unreadable,
            CellState.Number => Cell.FromUnscaled(unscaled, scale),
            _ => throw new JsonException("A cell has a state that does not exist."),
        };
    }

    /// <summary>The cells that are there, four numbers each: key, state, digits, scale.</summary>
    private sealed class CellTableConverter : JsonConverter<CellTable>
    {
        public override CellTable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            CellTable table = new();
            while (Next(ref reader).TokenType != JsonTokenType.EndArray)
            {
                CellKey key = Key(reader.GetUInt16());
                CellState state = (CellState)Next(ref reader).GetByte();
                long unscaled = Next(ref reader).GetInt64();
                table[key] = CellConverter.Of(state, unscaled, Next(ref reader).GetByte());
            }

            return table;
        }

        public override void Write(Utf8JsonWriter writer, CellTable value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            ReadOnlySpan<Cell> cells = value.AsSpan();
            for (int index = 0; index < cells.Length; index++)
            {
                Cell cell = cells[index];
                if (cell.IsPresent)
                {
                    writer.WriteNumberValue(index);
                    writer.WriteNumberValue((byte)cell.State);
                    writer.WriteNumberValue(cell.Unscaled);
                    writer.WriteNumberValue(cell.Scale);
                }
            }

            writer.WriteEndArray();
        }
    }

    private sealed class CellKeyConverter : JsonConverter<CellKey>
    {
        public override CellKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Key(reader.GetUInt16());

        public override void Write(Utf8JsonWriter writer, CellKey value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Index);
    }

    /// <summary>A text as itself, or as the numbers of its characters where it holds half a character, which JSON cannot write.</summary>
    private sealed class TextConverter : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                return reader.GetString()!;
            }

            List<char> characters = [];
            while (Next(ref reader).TokenType != JsonTokenType.EndArray)
            {
                characters.Add((char)reader.GetUInt16());
            }

            return new string([.. characters]);
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            if (IsWhole(value))
            {
                writer.WriteStringValue(value);
                return;
            }

            writer.WriteStartArray();
            foreach (char character in value)
            {
                writer.WriteNumberValue(character);
            }

            writer.WriteEndArray();
        }

        private static bool IsWhole(string text)
        {
            int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
            for (; at >= 0 && at < text.Length; at++)
            {
                if (!char.IsSurrogate(text[at]))
                {
                    continue;
                }

                if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[++at]))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static CellKey Key(ushort index) =>
        index < CellVocabulary.Count ? new CellKey(index) : throw new JsonException($"There is no cell with the number {index}.");

    private static ref Utf8JsonReader Next(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw new JsonException("The text ends within a value.");
        }

        return ref reader;
    }
}
