namespace DisclosureInsights.Import.Readers.Word;

/// <summary>What a run's properties say of whether it is read.</summary>
internal static class DocxRunProperties
{
    /// <summary>Reads the properties the cursor stands on.</summary>
    /// <returns>Whether the run is hidden, null where it says nothing; whether a tracked change deletes what it belongs to.</returns>
    public static (bool? IsHidden, bool IsDeleted) Read(XmlCursor cursor) => Read(cursor, null);

    /// <inheritdoc cref="Read(XmlCursor)"/>
    /// <param name="cursor">Stands on the properties.</param>
    /// <param name="styles">For the run's style; null to leave it out.</param>
    public static (bool? IsHidden, bool IsDeleted) Read(XmlCursor cursor, Func<DocxStyles>? styles)
    {
        bool? hidden = null, ofStyle = null;
        bool deleted = false;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            switch (cursor.Name)
            {
                case "vanish":
                    hidden = cursor.IsOn();
                    break;
                case "del" or "moveFrom":
                    deleted = true;
                    break;
                case "rStyle" when styles is not null:
                    ofStyle = styles().Hides(cursor.Attribute("val"));
                    break;
                default:
                    break;
            }

            cursor.Skip();
        }

        return (hidden ?? ofStyle, deleted);
    }
}
