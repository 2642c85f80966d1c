using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DisclosureInsights.Data.Reports;

/// <summary>How JSON is stored: short, Chinese as itself, nothing written for what is not there.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static byte[] WriteBytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <exception cref="CorruptContentException">It is not what was written.</exception>
    public static T Read<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options) ?? throw new CorruptContentException($"Stored {typeof(T).Name} is null.");
        }
        catch (JsonException e)
        {
            throw new CorruptContentException($"Stored {typeof(T).Name} is damaged.", e);
        }
    }

    /// <exception cref="CorruptContentException">It is not what was written.</exception>
    public static T ReadBytes<T>(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new CorruptContentException($"Stored {typeof(T).Name} is null.");
        }
        catch (JsonException e)
        {
            throw new CorruptContentException($"Stored {typeof(T).Name} is damaged.", e);
        }
    }
}
