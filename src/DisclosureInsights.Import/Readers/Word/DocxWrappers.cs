namespace DisclosureInsights.Import.Readers.Word;

/// <summary>Elements that stand around content of any level: content controls and alternatives for older programs.</summary>
internal static class DocxWrappers
{
    /// <summary>Reads the content control the cursor stands on. One that shows its prompt has structure, but no words.</summary>
    /// <param name="parts">The file's parts.</param>
    /// <param name="readContent">Reads the children of the element the cursor stands on, and goes behind it.</param>
    public static void ReadControl(DocxParts parts, Action readContent)
    {
        XmlCursor cursor = parts.Cursor;
        int prompt = 0, depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            switch (cursor.Name)
            {
                case "sdtPr":
                    prompt = ShowsPrompt(cursor) ? 1 : 0;
                    break;
                case "sdtContent":
                    parts.Prompts += prompt;
                    readContent();
                    parts.Prompts -= prompt;
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }
    }

    /// <summary>
    /// Reads one branch of the alternative the cursor stands on: they are the same content, drawn for programs of
    /// different age. The first one that gives something is taken.
    /// </summary>
    /// <param name="cursor">Stands on the alternative.</param>
    /// <param name="readChild">Reads the element the cursor stands on, and goes behind it.</param>
    /// <param name="gained">Grows with what was read.</param>
    public static void ReadAlternative(XmlCursor cursor, Action readChild, Func<int> gained)
    {
        bool taken = false;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (taken || cursor.Name is not ("Choice" or "Fallback"))
            {
                cursor.Skip();
                continue;
            }

            int before = gained(), branch = cursor.Enter();
            while (cursor.Next(branch))
            {
                readChild();
            }

            taken = gained() > before;
        }
    }

    private static bool ShowsPrompt(XmlCursor cursor)
    {
        bool shows = false;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            shows |= cursor.Name == "showingPlcHdr" && cursor.IsOn();
            cursor.Skip();
        }

        return shows;
    }
}
