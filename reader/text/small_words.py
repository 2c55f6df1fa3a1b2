"""The commonest small words of languages in Latin script, as written in lower case, by ISO 639 code."""

from reader.text.wordlists import word_set

_WORDS = """\
de: der die das und ist nicht ein eine einen einem einer eines dem den des mit auf für sich auch dass daß
  sie wird von zu zum zur im ins am an in es er ich wir ihr ihre seine war waren hat haben hatte wurde
  wurden werden bei nach über unter vor aus als wie noch nur oder aber wenn um bis durch sind sein kann
  keine kein mehr gegen seit schon drei zwei vier gibt habe diese dieser dieses einige alle man jetzt sehr
  worden sowie
nl: de het een en van ik dat die niet is in zijn op te met voor aan er maar om hem dan zou wat mijn men
  dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog
  zal me zij nu geen omdat iets worden werd waren was veel meer wordt drie twee onder tegen tijdens
  volgens
af: die van en in is het nie wat vir op met hy sy dit om aan was ek as sal deur by hulle ons oor te kan na
  daar ook of een word toe se
fr: le la les un une des du de et est en que qui dans pour pas sur au aux avec ce cette ces son sa ses il
  elle ils elles on nous vous je ne se plus par mais ou où comme été était sont ont a avait être fait deux
  trois leur leurs dont après avant entre sans sous selon aussi même depuis lors très tout tous cet contre
  sera fut l d qu n s j c
es: el la los las un una unos unas de del al y e o que en por para con sin sobre se su sus lo le les no es
  son era fue fueron ha han había está están ser como más pero este esta estos estas entre hasta desde
  cuando también muy ya porque donde quien tras según dos tres sólo nos me contra durante uno otro otra
pt: o a os as um uma uns umas de do da dos das no na nos nas em e que por para com sem sobre se seu sua
  seus suas ao aos à às é são foi foram era está estão ser como mais mas não ou também muito já quando
  entre até desde pelo pela pelos pelas depois dois três ele ela eles elas isso este esta contra há
  segundo
gl: o a os as un unha de do da dos das no na nos nas en e que por para con se seu súa ao é son foi como
  máis non ou tamén moi xa cando entre ata desde polo pola
it: il lo la i gli le un uno una di del della dei delle dello degli da dal dalla dai in nel nella nei
  nelle a al alla ai alle e ed che per con su sul sulla si non è sono era ha hanno stato stata stati come
  più ma o anche dopo prima tra fra questo questa questi suo sua suoi loro due tre ci ne se quando dove
  chi cui contro durante secondo
ca: el la els les un una uns unes de del dels al als i o que en per amb sense sobre es seu seva no és són
  va van ha han hi més però també com quan on aquest aquesta entre fins des dos tres ja molt ser
ro: și în de la cu pe din un o care este sunt a au fost nu să se ce mai pentru că ca lui sau dar după prin
  între până unei unui cel cea cei lor îi sa său când foarte doi trei către fără fi
sv: och att det som en på är av för med den till inte om har de jag var ett från men ut vid när han hon nu
  så sig eller efter sin upp kan hade under mot man då skulle över mycket alla också två tre blev där vi
  ska sina enligt mellan utan
da: og at det som en på er af for med den til ikke om har de jeg var et fra men ud ved når han hun nu så
  sig eller efter sin op kan havde under mod man da skulle over meget alle også to tre blev der hvor vi
  skal sine ifølge mellem uden i blevet
no: og at det som en på er av for med den til ikke om har de jeg var et fra men ut ved når han hun nå så
  seg eller etter sin opp kan hadde under mot man da skulle over mye alle også to tre ble der hvor vi skal
  sine ifølge mellom uten i blitt
is: og að það sem á er í fyrir með til ekki um hann hún við af frá en var hafa hefur þar þegar eru eftir
  þeir þær því svo ég vera verið voru hafði sig sér nú eða
fi: ja on ei että se hän oli mutta kun niin kuin ovat joka myös tai ole jos sitä hänen mitä nyt vain sen
  he olisi olla ollut jo vielä sekä kanssa jälkeen mukaan kaksi kolme eivät siitä tämä tämän ne jotka
  sitten ennen
et: ja on ei et see ta oli aga kui nii ka mis või ning kes oma seda pärast üle välja enne veel siis olid
  selle need kaks kolm
lv: un ir ka ar no par uz bija nav kas to tā tas viņš viņa pēc bet vai arī lai pie līdz ko ja šis šī divi
  trīs tika
lt: ir kad yra su į iš buvo bet ne tai jis ji apie po ar kaip dėl už nuo iki prie kuris kuri taip pat du
  trys jo jos
pl: i w na z do nie się że jest to o jak za od po przez dla ale był była było były oraz ten ta tym tej
  tego ich jego jej czy już tylko który która które są co przed dwa trzy pod przy może został została
  zostały także według między ze we
cs: a v na se je že s z do to o i k pro ve za po od jako ale není byl byla bylo byli jsou si jeho její
  jejich která který které ten ta při také podle mezi až už jen jsem bude před dva dvě tři ze aby nebo co
sk: a v na sa je že s z do to o i k pre vo za po od ako ale nie bol bola bolo boli sú si jeho jej ich
  ktorá ktorý ktoré ten tá pri tiež podľa medzi až už len bude pred dva dve tri zo aby alebo čo
hr: i u na je se da su za od s iz o do ne koji koja koje kao što to bi bio bila bilo ali ili nije po sa
  pri samo već još njegov prema nakon između prije dva tri će ga
sl: in je na se da so za od z s iz o do ne ki kot to bi bil bila bilo ali ni po pri samo že še ter pa tudi
  med pred dva tri v bodo
hu: a az és hogy nem egy is volt van ez meg de csak már el még ki ha mint vagy azt ezt ő be fel után
  szerint két három között pedig lesz le sem majd ami aki akik több
tr: ve bir bu da de için ile olarak daha çok en gibi olan kadar sonra ancak ama o ise ya var yok değil
  göre üç iki her ne ki mi şu tarafından dedi oldu olduğunu önce
sq: dhe të në një e i me për se nga që është u më ka nuk si do por ishte pas tre dy kjo ky këtë
eu: eta da ez bat zen ere dira du zuen den hori baina egin izan ziren dute bi hiru baino edo beste
ga: agus an na a ar i is ní sé sí le do go bhí tá ag leis air den sa ach trí seo sin
cy: y yr a ac ei yn i o ar am gan wedi mae oedd bod eu dros tri nid ond hefyd cael gyda fod hwn hon
id: yang dan di dari ini itu dengan untuk tidak pada dalam adalah akan oleh ke juga telah tiga dua sebagai
  ada mereka bisa karena saat setelah para bahwa atau orang kepada
tl: ang ng sa mga na ay at ni si ito hindi kay para nang dahil mula noong tatlong isang niya sila ko mo
  siya
sw: na ya wa kwa katika ni la za kuwa hiyo huo hii alisema lakini baada ili kama watu watatu pia yake wake
  cha vya
vi: và của là có các được cho trong không người với một những này đã khi từ đến ở ra để về cũng như ba hai
  tại bị ông bà sau sẽ
eo: la de kaj en estas ne al por kun ke li ŝi estis sed pri el kiu kiuj post tri dum
la: et in est non cum ad ut sed qui quae quod ex ab esse sunt erat enim atque
mt: il u ta li fi ma minn għal kien mill tal fil wara dan din
ht: te nan yo ki pou nou li mwen ak pa sou gen yon twa apre
"""


def _read() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    code = ""
    for line in _WORDS.splitlines():
        head, colon, words = line.rpartition(":")
        code = head if colon else code
        for word in word_set(words):
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


LANGUAGES_OF = _read()
