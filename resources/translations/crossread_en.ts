<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%n article(s) added to this library</source>
        <translation>
            <numerusform>%Ln article added to this library</numerusform>
            <numerusform>%Ln articles added to this library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken out of this library</source>
        <translation>
            <numerusform>%Ln article taken out of this library</numerusform>
            <numerusform>%Ln articles taken out of this library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimsList</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetadataDialog</name>
    <message numerus="yes">
        <source>This is too long: keep each line under %n character(s)</source>
        <translation>
            <numerusform>This is too long: keep each line under %Ln character</numerusform>
            <numerusform>This is too long: keep each line under %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Orphans</name>
    <message numerus="yes">
        <source>%n review(s) lost their place: the words they stood by are gone</source>
        <translation>
            <numerusform>%Ln review has lost its place: the words it stood by are gone</numerusform>
            <numerusform>%Ln reviews have lost their place: the words they stood by are gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrphansPanel</name>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%Ln without a place</numerusform>
            <numerusform>%Ln without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%n review(s) changed in another window</source>
        <translation>
            <numerusform>%Ln review changed in another window</numerusform>
            <numerusform>%Ln reviews changed in another window</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>{hits} in %n source(s)</source>
        <translation>
            <numerusform>{hits} in %Ln source</numerusform>
            <numerusform>{hits} in %Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>%n file(s) not opened</source>
        <translation>
            <numerusform>%Ln file not opened</numerusform>
            <numerusform>%Ln files not opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could be read in part only</source>
        <translation>
            <numerusform>%Ln source could be read in part only</numerusform>
            <numerusform>%Ln sources could be read in part only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) say the same as others, word for word</source>
        <translation>
            <numerusform>%Ln source says the same as others, word for word</numerusform>
            <numerusform>%Ln sources say the same as others, word for word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message numerus="yes">
        <source>no place for %n note(s)</source>
        <translation>
            <numerusform>no place for %Ln note</numerusform>
            <numerusform>no place for %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n review(s) taken in</source>
        <translation>
            <numerusform>{file}: %Ln review taken in</numerusform>
            <numerusform>{file}: %Ln reviews taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n file(s) of this library changed on the disk</source>
        <translation>
            <numerusform>%Ln file of this library changed on the disk</numerusform>
            <numerusform>%Ln files of this library changed on the disk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>source_words</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and with %n more</source>
        <translation>
            <numerusform>and with %Ln more</numerusform>
            <numerusform>and with %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>%Ln copied</numerusform>
            <numerusform>%Ln copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left to review</source>
        <translation>
            <numerusform>%Ln left to review</numerusform>
            <numerusform>%Ln left to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviewed</source>
        <translation>
            <numerusform>%Ln reviewed</numerusform>
            <numerusform>%Ln reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No claims found in %n source(s)</source>
        <translation>
            <numerusform>No claims found in %Ln source</numerusform>
            <numerusform>No claims found in %Ln sources</numerusform>
        </translation>
    </message>
</context>
</TS>
